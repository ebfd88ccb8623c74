# Gruppen, Leit, Themen

## Gruppen

group-welcome = 👋 **{ $name }**: dat hei ass de Raum vun Ärem Grupp. Hien ass verschlësselt, eran kënnt een nëmmen op Invitatioun, a jidderee liest, wat zanter sengem Bäitrëtt gesot gouf. { $who } huet de Virsëtz. { $help } weist d’Astellungen.
group-topic = Verschlësselte Raum vum Aarbechtsgrupp
space-name = Plattform
group-created = 🏗️ De Grupp **{ $name }** gëtt ugeluecht; { $guests ->
    [0] { $who } kritt d’Invitatioun.
    [one] { $who } an nach eng Persoun kréien d’Invitatioun.
   *[other] { $who } an nach { $guests } Persoune kréien d’Invitatioun.
}
group-safe = ✅ Dëse Raum ass sécher: verschlësselt, zou fir Gäscht a Friemer, an all Apparat ass verifizéiert. { $show } weist de Grupp.
group-adopted = { $count ->
    [one] ⚠️ Ech schaffen hei, mee eng Saach ass an dësem Raum net sécher:
   *[other] ⚠️ Ech schaffen hei, mee { $count } Saache sinn an dësem Raum net sécher:
}
danger-not-encrypted = • En ass net verschlësselt: ech féieren hei keng Befeeler aus. Schalt d’Verschlësselung an den Astellungen an.
danger-world-readable = • Jidderee kann e liesen, ouni eranzekommen. Astellungen, Sécherheet: Verlaf nëmme fir Memberen, zanter hirem Bäitrëtt.
danger-public = • Jidderee kann erakommen. Astellungen, Sécherheet: Zougang op Invitatioun.
danger-guests = • Gäscht ouni Kont kënnen erakommen. Astellungen, Sécherheet: fir Gäscht zoumaachen.
danger-old-history = • Wien dobäikënnt, liest, wat virdru gesot gouf. Astellungen, Sécherheet: Verlaf zanter dem eegene Bäitrëtt.
danger-unsigned = • Net verifizéiert Apparater: { $who }. Ech schécken hinne keng Schlësselen; verifizéiert w. e. g. d’Sessioun.
group-shown = **{ $name }**
group-ways = Sprooch: { $language } · Zäitzon: { $zone } · Decisiounen { $rule ->
    [consent] am Konsent
    [majority] mat Majoritéit
   *[unanimity] eestëmmeg
}{ $voices ->
    [organisation] , eng Stëmm pro Organisatioun
   *[person] { "" }
}{ $quorum ->
    [0] { "" }
   *[other] , Quorum: { $quorum }
}
group-quiet = Ausgeschalt Erënnerungen: { $which }
group-archived-mark = 🗄️ Dëse Grupp ass archivéiert.
group-member = • { $who }{ $organisation } · { $role ->
    [chair] Virsëtz
    [secretary] Sekretariat
    [observer] Observateur
   *[member] Member
}{ $proxies }
group-member-of = { " " }({ $organisation })
group-member-proxies = { " " }· Prokuratioun: { $organisations }
group-language-set = Vun elo u schwätzt dëse Grupp { $language }: Erënnerungen, Resultater, Rapporten.
group-timezone-set = D’Zäitzon vum Grupp ass { $zone }; do ass et { $clock }.
group-voices-set = { $voices ->
    [organisation] Vun elo un huet all Organisatioun eng Stëmm ({ $count ->
        [0] nach ass keng bekannt
        [one] eng ass bekannt
       *[other] { $count } si bekannt
    }). Oppen Ofstëmmunge behalen hir Reegel.
   *[person] Vun elo un huet all Persoun eng Stëmm. Oppen Ofstëmmunge behalen hir Reegel.
}
group-archived = 🗄️ De Grupp ass archivéiert: alles bleift ze liesen, näischt schellt oder gëtt nach geschriwwen. Fir en opzemaachen: { $reopen }
group-not-archived = Dëse Grupp ass net archivéiert.
group-reopened = 📂 De Grupp ass nees op.
group-is-archived = Dëse Grupp ass archivéiert; et kann een e liesen, mee net méi dra schreiwen. De Virsëtz kann en opmaachen.
group-role-set = { $who }: { $role ->
    [chair] Virsëtz
    [secretary] Sekretariat
    [observer] Observateur (liest a kommentéiert, stëmmt net of)
   *[member] Member
}
group-org-set = { $gone ->
    [yes] { $who } vertrëtt keng Organisatioun méi.
   *[no] { $who } vertrëtt { $organisation }.
}
group-invited = ✉️ Ech invitéieren { $people }.
group-here-already = Dës Leit si scho hei.
group-removed = { $who } huet keen Zougang méi zum Raum an zu deem, wat dra geschriwwe gëtt.
group-not-yourself = Fir ze goen, verloosst einfach de Raum.
group-not-the-bot = Dat sinn ech; wielt w. e. g. een aneren.
group-last-chair = { $who } huet eleng de Virsëtz; gitt en w. e. g. fir d’éischt engem aneren.
errand-impossible-invite = ⚠️ Ech konnt { $what } net invitéieren: de Server refuséiert. Kuckt d’ID no, oder gitt mir d’Recht dozou.
errand-impossible-remove = ⚠️ Ech konnt { $what } net ewechhuelen: gitt mir d’Recht dozou an dësem Raum, oder maacht et selwer.
errand-impossible-power = ⚠️ D’Roll ass notéiert, mee ech konnt d’Rechter vun { $what } am Raum net änneren.
errand-impossible-new-room = ⚠️ De Server huet refuséiert, de Raum „{ $what }“ unzeleeën. De Bedreiwer fënnt de Grond am Log.
errand-impossible-new-space = ⚠️ De Server huet refuséiert, de Space „{ $what }“ unzeleeën. De Bedreiwer fënnt de Grond am Log.
errand-impossible-space-child = ⚠️ De Raum konnt net an de Space { $what } gesat ginn.
errand-impossible-join = ⚠️ Dëse Raum geet an engem neie weider, an deen ech net eraginn konnt. Luet { $what } w. e. g. dohinner an; ech bréngen de Grupp mat.
group-moved = 🚚 De Grupp mécht hei weider, mat allem, wat en hat: Decisiounen an Aufgabe mat hiren Nummeren, Rollen, Reuniounen an Erënnerungen.
group-moved-votes = Oppe Ofstëmmungen: { $votes }. D’Ëmfroe sinn am ale Raum bliwwen; stëmmt w. e. g. hei of, zum Beispill mat { $prefix }stëmm D-7 jo.
successor-not-encrypted = ⚠️ Dëse Raum ass net verschlësselt, dofir bréngen ech de Grupp net heihin. Schalt d’Verschlësselung a sengen Astellungen an, da maachen ech et.
help-group-create = e Grupp mat sengem verschlësselte Raum uleeën
help-group-adopt = kucken, ob dëse Raum sécher ass
help-group-show = de Grupp, seng Leit a seng Astellunge weisen
help-group-language = d’Sprooch vum Grupp wielen
help-group-timezone = d’Zäitzon vum Grupp wielen
help-group-voices = eng Stëmm pro Persoun oder pro Organisatioun zielen
help-group-archive = de Grupp archivéieren
help-group-reopen = en archivéierte Grupp opmaachen
help-group-role = engem eng Roll ginn
help-group-org = soen, wien wéi eng Organisatioun vertrëtt
help-group-invite = een an de Raum invitéieren
help-group-remove = een aus dem Raum ewechhuelen
example-group-create = grupp grënnen "Ënnerstëtzungsplattform" @anna:beispill.lu
example-group-adopt = grupp kontrolléieren
example-group-show = grupp weisen
example-group-language = grupp sprooch lb
example-group-timezone = grupp zäitzon Europe/Luxembourg
example-group-voices = grupp stëmmen organisatioun
example-group-archive = grupp archivéieren
example-group-reopen = grupp opmaachen
example-group-role = grupp roll @Anna sekretariat
example-group-org = grupp organisatioun @Anna "SOS Faim"
example-group-invite = grupp invitéieren @marc:beispill.lu
example-group-remove = grupp ewechhuelen @Marc

## Prokuratiounen

proxy-given = 🤝 { $who } schwätzt och fir { $organisation }.
proxy-ended = { $who } schwätzt nees nëmme fir sech.
proxy-none = Dës Persoun huet keng Prokuratioun.
proxy-own = { $who } vertrëtt { $organisation } schonn; eng Prokuratioun geet un een aneren.
proxy-observer = { $who } observéiert a stëmmt net of; eng Prokuratioun geet un e Member.
proxy-not-yours = Nëmmen Delegéiert vu { $organisation }, de Virsëtz oder d’Sekretariat kënnen dës Prokuratioun ginn oder ophiewen.
help-proxy = och fir eng aner Organisatioun schwätzen
example-proxy = prokuratioun @Marc fir "SOS Faim"

## Themen

theme-added = 🏷️ { $tag }: { $title }
theme-removed = { $tag } steet net méi op der Lëscht vun den Themen; wat et dréit, behält et.
theme-list = { $count ->
    [one] **{ $count } Thema**
   *[other] **{ $count } Themen**
}
theme-in-list = • { $tag } { $title }{ $count ->
    [0] { "" }
   *[other] { " " }· { $count }
}
theme-list-empty = Dëse Grupp huet nach keen Thema. Fir eent dobäizesetzen: { $add } #accueil "Accueil vun de Verdeedeger"
theme-shown = **{ $tag }**{ $title } · { $count ->
    [0] nach näischt dréit et
    [one] een Enregistrement
   *[other] { $count } Enregistrementer
}
theme-title = { " " }{ $title }
theme-decision = { $state ->
    [proposed] 🗳️
    [adopted] ⚖️
    [rejected] ❌
   *[superseded] 🔁
} **{ $reference }** { $text }
theme-action = { $state ->
    [done] ✅
    [dropped] ❌
   *[open] 📌
} **{ $reference }** { $text }
theme-unknown = Näischt dréit { $tag } an dësem Grupp.
theme-too-many = E Grupp kann héchstens { $most } Themen hunn; huelt w. e. g. fir d’éischt eent ewech.
help-theme-add = engem Thema en Titel ginn
help-theme-list = d’Themen opzielen
help-theme-show = alles weisen, wat en Thema dréit
help-theme-remove = en Thema vun der Lëscht huelen
example-theme-add = thema dobäisetzen #accueil "Accueil vun de Verdeedeger"
example-theme-list = thema lëscht
example-theme-show = thema weisen #accueil
example-theme-remove = thema ewechhuelen #accueil

## Argumenter

arg-name = numm
arg-guests = @wien:server…
arg-one-person = @wien
arg-organisation = organisatioun
arg-title = titel
arg-tag = #thema
arg-quoted = "{ $name }"

# Wat iwwer ee selwer opgehuewe gëtt

personal-in-private = { $who }, dat geet nëmmen Iech un: ech äntweren Iech an eisem private Chat.
mydata-comes = 📦 Alles, wat ech iwwer Iech ophiewen, kënnt an engem verschlësselte Fichier, liesbar esou wéi en ass. Vun Alarmer steet dran, wat Dir selwer geschriwwen hutt; d’Notize vun deenen, déi se behandelen, schützen anerer. { $forget } seet, wat ech vergiesse kann.
forget-goes = 🧹 **Wat verschwënnt:** Är Sprooch, Zäitzon, Rouzäiten a wéi eng Erënnerungen Dir ausgeschalt hutt; un dat Dir privat oder eleng sollt erënnert ginn; wéini Dir fir d’lescht ze héiere waart; Är Rollen, Organisatiounen a Prokuratiounen; Äntwerten op Versammlungen, déi nach kommen, an Är Grënn fir ze feelen; Hiweiser, déi ech Iech ginn hunn, a Messagen, déi ech net liese konnt; Ären Numm an Är Matrix-ID an allem, wat d’Gruppe festgehalen hunn, och an eriwwergaangene Bereetschaften an ofgeschlossenen Alarmer.
forget-stays = 🗂️ **Wat bleift:** datt eng Stëmm, eng Decisioun, eng Notiz, e Kommentar, eng Erënnerung fir anerer oder eng Aufgab vun engem Member koum, mam Text, als „{ $former }“ mat enger Nummer; approuvéiert Rapporten, sou wéi se sinn, well se dem Grupp säin Dokument sinn; Nimm, déi anerer an hir Texter geschriwwen hunn; Fichieren, déi scho geschéckt sinn, a Backupen, bis se ersat ginn.
forget-matrix = 💬 **Wat net bei mir läit:** Message bleiwen an de Raim, op den Telefonen an um Server; Är kënnt Dir do läschen. Soulaang Dir mat mir an engem Raum sidd, gesinn ech do Ären Numm, a wat Dir duerno schreift, gëtt nees opgehuewen. Wann Dir gitt, verschwënnt och dat.
forget-confirm = Dat kann een net zréckhuelen. Wann Dir dat esou wëllt, schreift { $how }
forget-not-yet = Nach net, w. e. g.; fir d’éischt:
forget-holds-case = • Dir hutt en oppenen Dossier: gitt en weider, oder schléisst en of.
forget-alert-open = • Dir hutt en oppenen Alarm: wann Dir a Sécherheet sidd, sot et; soubal en ofgeschloss ass, kann ech Iech vergiessen. Bis dohi muss een Iech erreeche kënnen.
forget-checkin = • Dir hutt eng Réckmeldung, oder äntwert fir een: haalt se op ({ $prefix }réckmeldung ophalen), oder gitt se zeréck.
forget-on-call = • Dir hutt Bereetschaft, vertriet een, oder en Tausch waart op Iech: loosst Iech am Bereetschaftsraum aus dem Plang huelen.
forget-key-missing = • Ee vun Äre Message war nach net liesbar fir mech: probéiert et an e puer Minutten nach eng Kéier.
forget-last-chair = • Dir hutt eleng de Virsëtz vun engem Grupp: gitt en engem aneren, oder archivéiert de Grupp.
forget-done = 🧹 Gemaach. { $groups ->
    [0] Kee Grupp hat eppes iwwer Iech festgehalen.
    [one] An deem, wat e Grupp festgehalen huet, hutt Dir elo en aneren Numm.
   *[other] An deem, wat { $groups } Gruppe festgehalen hunn, hutt Dir elo aner Nimm.
} Wat ech fir Iech eleng opgehuewen hunn, ass fort. Approuvéiert Rapporte sinn esou bliwwen.
former-member = fréiere Member
help-mydata = alles, wat iwwer Iech opgehuewe gëtt, am private Chat
help-forget = vergiess ginn, souwäit wéi dem Grupp seng Dokumenter et erlaben
example-mydata = mengdonnéeën
example-forget = vergiessen mech

# About you

language-set-fr = Désormais, je vous réponds en français.
language-set-en = From now on I answer you in English.
language-set-de = Ab jetzt antworte ich Ihnen auf Deutsch.
language-set-lb = Vun elo un äntweren ech Iech op Lëtzebuergesch.
language-name-fr = French
language-name-en = English
language-name-de = German
language-name-lb = Luxembourgish
timezone-set = Your time zone is { $zone }; it is { $clock } there now.
timezone-unknown = I know no time zone “{ $zone }”. Write it like Europe/Paris.
whoami = You are { $who } ({ $id }), { $role ->
    [observer] observer
    [member] member
    [secretary] secretary
    [chair] chair
   *[admin] administrator of the installation
}. I answer you in { $language }; your dates are in the zone { $zone }.

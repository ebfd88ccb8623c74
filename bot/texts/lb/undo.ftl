# Zréckhuelen, verbesseren, reagéieren

how-to-undo = ↩️ oder { $undo } hëlt et zréck
undone = ↩️ Zréckgeholl: { $references }
nothing-to-undo = Hei gëtt et näischt zréckzehuelen.
undo-not-yours = Nëmmen { $who } oder de Virsëtz kann dat zréckhuelen.
undo-built-upon = **{ $reference }** gouf zënterhier geännert; huelt fir d’éischt dat zréck, oder ännert et direkt.
undo-what = Sot mir d’Kennung, zum Beispill A-12 oder D-7.
correction-too-late = Dëse Message ass vun engem fréieren Dag; en z’änneren ännert näischt méi um Agedroenen. Huelt e Kommando, zum Beispill aufgab änneren A-12.
correction-voted-upon = Anerer hu schonn iwwer **{ $reference }** ofgestëmmt, den Text bleift also. Zitt zréck a schloot nei vir.
correction-not-applied = Et bleift, wéi et agedroe war: { $references }
reaction-which = Dës Äntwert betrëfft méi Saachen; tippt amplaz de Kommando mat der Kennung.
record-group = d’Astellunge vum Grupp

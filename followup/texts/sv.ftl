### Pejling: sv

## Status words (product rule: the rank lives in code, the words here)
status-reached = Uppnått
status-on_track = Enligt plan
status-not_started = Ej påbörjat
status-at_risk = I riskzonen
status-behind = Ligger efter
status-dropped = Utgått
status-unanswered = ej besvarat
meaning-reached = Målet är nått och vi kan se tecknen
meaning-on_track = Vi når det i tid så som vi arbetar nu
meaning-not_started = Inte påbörjat ännu, som planerat
meaning-at_risk = Kan nås, men vi måste ändra något
meaning-behind = Nås inte i tid utan hjälp eller beslut
meaning-dropped = Målet är borttaget ur planen
trend-better = framåt
trend-same = oförändrat
trend-worse = bakåt
obstacle-none = inget
obstacle-time = tid och drift
obstacle-skills = kompetens
obstacle-cooperation = samarbete
obstacle-knowledge = data och kunskap
obstacle-money = ekonomi och ramar
obstacle-other = annat
need-nothing = inget
need-consultant_sparring = bollplank från utvecklare
need-chief_sparring = bollplank från skolchef
need-decision = beslut
need-resources = resurser

## The check-in
check-in-title-talk = Avstämning inför ditt 1:1 { $day }
check-in-title = Avstämning av dina mål
check-in-title-talk-deputy = Avstämning inför rektorns 1:1 { $day }
check-in-title-deputy = Avstämning av skolans mål
check-in-size = { $count ->
    [one] 1 mål, under en minut
   *[other] { $count } mål, ca { $minutes ->
        [one] 1 minut
       *[other] { $minutes } minuter
    }
  }
check-in-toast = { $school }: avstämning av { $count } mål
check-in-step = Mål { $number } av { $count }
check-in-done-so-far = { $done } av { $count } mål är besvarade
check-in-sign = Tecken: { $sign }
check-in-due = Frist { $day }
check-in-last = Senast { $day }
check-in-never = Inte besvarat tidigare
check-in-confidence-short = tilltro { $confidence }
check-in-late = Omgången är stängd, men ditt svar räknas och märks “sent”.
check-in-early = Nästa omgång öppnar { $day }. Ditt svar räknas med i den.
check-in-readers = Läses av: { $readers }
check-in-start = Börja
check-in-continue = Fortsätt
check-in-unchanged-all = { $count ->
    [one] Inget nytt på det gröna målet
   *[other] Inget nytt på alla gröna mål ({ $count })
  }
check-in-again = Börja om
check-in-other-answer = Annat svar
check-in-nothing-to-ask = Det finns inga mål att stämma av just nu. Ett mål behöver ett tecken och en frist innan jag frågar om det.
check-in-no-school = Du har ingen skola att stämma av. Skriv “hjälp” för att se vad jag kan.
question-short = Vad har hänt sedan sist?
question-status = Hur går det?
question-late_start = Målet skulle ha påbörjats { $day }. Är det planerat eller försenat?
question-confidence = Hur säker är du på att ni når målet senast { $due }?
question-confidence-scale = 1 = inte alls säker, 5 = helt säker
question-trend = Sedan sist?
question-obstacle = Största hindret?
question-need = Vad behöver ni?
late_start-planned = Planerat
late_start-delayed = Försenat
next-step-add = Lägg till nästa steg
next-step-label = Nästa steg
next-step-hint = Inga namn på elever eller medarbetare
next-step-only-chief = Endast till skolchefen

## The receipt
receipt-title = { $done ->
    [0] Inte besvarat än
   *[other] Tack. { $done } av { $count } mål är sparade
  }
receipt-change = Rätta
receipt-until-talk = Du kan rätta tills samtalet har hållits.
receipt-corrected = rättat
receipt-late = sent
receipt-unchanged = inget nytt
receipt-more = { $count ->
    [one] Ett mål till väntar till nästa omgång.
   *[other] { $count } mål till väntar till nästa omgång.
  }
already-answered = Redan besvarat { $day }. Vill du rätta?
round-closed = Den omgången är stängd. Så här står det nu.

### Ord man kan skriva: det första visas, resten förstås
command-words-help = hjälp, vad kan du, kommandon, meny
command-words-my-tasks = att göra, mina uppgifter, uppgifter, vad väntar
command-words-my-data = mina data, mina uppgifter, uppgifter, vad vet du om mig
command-words-who-reads = vad ser chefen, vem ser vad, vem läser
command-words-language = språk, byt språk, byt språk till
command-words-pause = paus, paus till, pausa till, pausa
command-words-resume = återuppta, avsluta paus
command-words-snooze = skjut upp, påminn mig senare
command-words-check-in = avstämning, gör avstämning, status, ge status
command-words-correct = rätta, rätta svar, ändra, ändra svar
command-words-my-goals = mina mål, mål, visa mina mål
command-words-sparring = bollplank, be om bollplank
command-words-talks = samtal, mina samtal, möten
command-words-agreements = överenskommelser, mina överenskommelser
command-words-point = punkt, ny punkt
command-words-agenda = dagordning, visa dagordning, agenda
command-words-summary = sammanfattning, översikt, visa sammanfattning, resumé
command-words-missing = saknar svar, vem saknas, vem saknar svar, saknade svar
command-words-paused = pausade, vem är pausad, vilka är pausade
command-words-why = varför, varför är
command-words-requests = förfrågningar, öppna förfrågningar
command-words-plan-talks = fördela samtal, planera samtal
command-words-my-schools = mina skolor, skolor
command-words-export = export, exportera
command-words-preview = provkörning
command-words-health = driftstatus, drift
command-words-greeting = hej, hejsan, hallå, hej pejling, god dag, god morgon, godmorgon
command-words-thanks = tack, tack så mycket, tusen tack, tack för hjälpen

## The door: what is said when something went wrong before or around a dialog
apology = Något gick fel hos mig. Försök igen om en stund. Om det fortsätter, ge din administratör det här felnumret: { $id }
door-no-identity = Jag kan bara prata med personer som är inloggade med sitt arbetskonto. Fråga din administratör.
door-received = Mottaget.
door-unreadable-press = Det kortet kunde jag inte läsa. Skriv “hjälp” för att komma vidare.

## People and seats
role-leader = rektor
role-team = ledningsgrupp
role-chief = skolchef
role-leadership_consultant = verksamhetsutvecklare
role-subject_consultant = ämnesutvecklare
role-director = förvaltningschef
role-administrator = administratör

## Welcome and privacy notice
welcome-title = Hej, jag är Pejling
welcome-leader = Jag frågar kort om dina mål inför dina samtal, så att ni kan lägga tiden på det som betyder något. Ett tryck eller tre per mål, sedan är du klar.
welcome-chief = Jag samlar ledarnas avstämningar så att du på en skärm ser vad som behöver dig, och varför.
welcome-other = Jag hjälper till att följa upp skolornas mål och samtal.
notice-title = Innan du svarar första gången
notice-title-reader = Innan du börjar
notice-what = Jag sparar dina svar om mål: status, tilltro, utveckling, hinder, behov och det du själv skriver. Aldrig något om elever.
notice-what-reader = Jag sparar ledarnas svar om mål: status, tilltro, utveckling, hinder, behov och det de själva skriver. Aldrig något om elever.
notice-who = Läses av: { $readers }. Förvaltningschefen ser bara sammanställda tal. Andra skolor ser ingenting.
notice-how-long = Svar raderas efter nästa läsår, din text efter 12 månader.
notice-how-long-reader = Svar raderas efter nästa läsår, text efter 12 månader.
notice-more = Ändamål, grund och rättigheter
notice-controller = Personuppgiftsansvarig: { $controller }
notice-purpose = Ändamål: uppföljning av mål och samtal. Inte bedömning, rangordning eller kontroll av personer.
notice-basis = Rättslig grund: { $basis }
notice-categories = Uppgifter: namn, roll, skola, språk och dina svar.
notice-rights = Du kan se och rätta dina svar här i chatten (“mina data”) och har rätt till tillgång, rättelse, radering och invändning. Du kan klaga hos tillsynsmyndigheten.
notice-contact = Dataskyddsombud: { $contact }
notice-read = Jag har läst
notice-thanks = Tack. Skriv “hjälp” när du vill se vad jag kan.
notice-first = Läs först vem som ser dina svar. Sedan går vi vidare.
notice-first-reader = Läs först vad jag sparar och vem som ser det. Sedan går vi vidare.

## Help
help-title = Det här kan jag
help-check-in = Gör avstämning
help-my-goals = Mina mål
help-summary = Sammanfattning
help-missing = Saknar svar
help-does-check-in = stäm av dina mål
help-does-correct = ändra ett svar tills samtalet har hållits
help-does-my-goals = dina mål med de senaste svaren
help-does-my-tasks = det som väntar på dig
help-does-sparring = be om bollplank, beslut eller resurser
help-does-talks = samtal som är hållna, bokade och saknas
help-does-agenda = bladet till nästa 1:1
help-does-point = sätt en punkt på dagordningen
help-does-agreements = det ni har kommit överens om
help-does-summary = skolorna på en skärm
help-does-missing = vilka som inte har svarat än
help-does-paused = vilka som har paus
help-does-why = vad en färg bygger på: regel och svar
help-does-requests = vad skolorna ber om
help-does-plan-talks = förslag på datum för hela året
help-does-my-schools = dina skolor, en för en
help-does-export = alltihop som fil
help-does-health = hur jag mår
help-does-preview = de meddelanden som jag kommer att skicka
help-does-snooze = få mitt meddelande igen senare
help-does-pause = inga meddelanden till den dagen
help-does-resume = avsluta pausen
help-does-language = byt språk
help-does-my-data = allt som är sparat om dig
help-does-who-reads = vem som läser det och när det raderas
help-as-point = { $word } vikarier
help-as-pause = { $word } 1/12
help-as-language = { $word } danska
help-leader = Skriv bara hur det går, t.ex. “gul, 60 procent, försenat”. Inget sparas förrän du har sagt ja.
help-chief = Skriv en skolas namn för att se dess mål; de fyra första bokstäverna räcker, också efter ett ord: “{ $talks } birke”.
help-words = Du kan skriva:
help-always = Och alltid:
help-guess = Menade du “{ $words }”?
help-which-school = Vilken skola menar du?
help-more-schools = Och { $count } till. Skriv lite mer av namnet.
help-not-understood = Det förstod jag inte.
help-greeted = Hej. Roligt att du hör av dig.
help-thanked = Varsågod.
help-way = Skriv “{ $help }”, så visar jag allt jag kan.
help-group = Skriv till mig i en privat chatt. Här i gruppen visar jag inga svar.
language-changed = Då pratar vi svenska.
language-unknown = Det språket kan jag inte. Jag kan danska, svenska, norska och engelska.
pause-set = Paus till och med { $day }. Jag skriver inte till dig under tiden. “{ $resume }” avslutar den.
pause-ended = Välkommen tillbaka. Den första påminnelsen kommer tidigast om fem arbetsdagar.
pause-none = Du är inte pausad.
pause-needs-day = När är du tillbaka? Skriv t.ex. “{ $pause } 12/1”.
pause-past = { $day } har redan varit. Skriv en dag som kommer.

## My goals
goals-title = Mål på { $school }
goals-none = { $school } har inga mål än.
goals-not-askable = Saknar tecken eller frist: frågas inte om.
goals-dropped = Utgått { $day }

## Refusals
refusal-stranger = Jag känner dig inte än. Be din administratör lägga in dig i Pejling.
refusal-not-yours = Det har du inte tillgång till.
refusal-out-of-date = Kortet är inaktuellt. Skriv “hjälp” för att komma vidare.
refusal-not-understood = Det valet känner jag inte till. Försök igen på det senaste kortet.
refusal-too-long = Texten är för lång. Det finns plats för { $limit } tecken. Inget är sparat än.
refusal-personal-number = Det liknar ett personnummer. Ta bort det så sparar jag resten. Inget är sparat än.

## Agents Playground, the chat to try Pejling in on one's own machine (command line)
playground-installing = Hämtar Microsoft 365 Agents Playground, en chatt för att prova utan Teams. Microsofts licens: förhandsversion, endast för utvärdering; den ingår inte i Pejling.
playground-no-node = Agents Playground startas inte: Node.js finns inte här. Boten körs ändå.
playground-not-installed = Agents Playground kunde inte hämtas ({ $reason }). Boten körs ändå.
playground-not-started = Agents Playground kunde inte starta ({ $reason }). Boten körs ändå.

# Teams-appens paket (administratören)
fault-app-file-missing = filen saknas i paketet
fault-app-not-json = filen är inte giltig JSON
fault-app-setting-missing = inställningen { $name } saknas
fault-app-icon-size = ikonen ska vara en PNG-bild på { $size } pixlar
fault-app-icon-opaque = ikonen ska vara vit på genomskinlig botten
fault-app-not-https = { $place } ska vara en adress som börjar med https://
fault-app-version = { $place } ska vara ett versionsnummer som 1.0.0
fault-app-id = { $place } ska vara bottens app-id (MicrosoftAppId)
fault-app-resource = { $place } ska sluta med /botid- och bottens app-id
fault-app-commands = { $place } har fler än { $most } kommandon
fault-app-length = { $place } ska vara ifyllt och högst { $most } tecken
fault-app-schema = $schema ska vara version { $version }, samma som manifestets
fault-app-words-missing = { $place } saknas på detta språk
fault-app-words-unknown = { $place } finns inte i manifestet

## Instruments
instrument-one_to_one = 1:1-samtal
instrument-leadership_development_talk = medarbetarsamtal för chef
instrument-leadership_team_development_talk = ledningsgruppssamtal
instrument-team_development_talk = teamsamtal
instrument-school_development_talk = kvalitetsdialog
instrument-local_evaluation = årlig utvärdering
instrument-municipal_evaluation = kommunal utvärdering
instrument-school_strategy = utvecklingsplan
instrument-school_strategy_revision = revidering av utvecklingsplanen
instrument-wellbeing_assessment = trivselbedömning
instrument-agreement = överenskommelse

## Reminders: one message a day, everything due in it
reminder-title = { $count } saker till dig
reminder-show-more = Visa { $count } till
reminder-more-schools = { $count } skolor till
reminder-talk-nudge = { $talk } med { $school } saknas. Boka senast { $day }.
reminder-talk-nudge_again = { $talk } med { $school } saknas fortfarande. Boka senast { $day }.
reminder-talk-invite = { $talk } ({ $school }) är satt till { $day } kl. { $time }.
reminder-talk-ask = { $talk } ({ $school }) { $day } kl. { $time }. Nu är det dags att förbereda.
reminder-talk-remind = { $talk } ({ $school }) närmar sig: { $day } kl. { $time }.
reminder-talk-remind_again = { $talk } ({ $school }) närmar sig: { $day } kl. { $time }.
reminder-talk-moved = Flyttat: { $talk } ({ $school }) är nu { $day } kl. { $time }{ $where }.
reminder-talk-cancelled = Inställt: { $talk } ({ $school }) { $day } kl. { $time }.
reminder-talk-day_before = Nästa: { $talk } ({ $school }) { $day } kl. { $time }.
reminder-talk-after = { $talk } med { $school } { $day }: genomfört, flyttat eller inställt?
reminder-talk-after_again = { $talk } med { $school } { $day }: jag vet ännu inte om det genomfördes.
reminder-check_in-ask = Avstämning inför ditt 1:1 { $day }. { $school } har { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } att svara på.
reminder-check_in-remind = Din avstämning inför 1:1 { $day } saknar { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } än ({ $school }).
reminder-check_in-ask-deputy = Avstämning inför rektorns 1:1 { $day }. { $school } har { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } att svara på.
reminder-check_in-remind-deputy = Avstämningen inför rektorns 1:1 { $day } saknar { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } än ({ $school }).
reminder-check_in-ask-alone = Avstämning av { $school }: { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } att svara på senast { $day }.
reminder-check_in-remind-alone = Avstämningen av { $school } saknar än { $count ->
    [one] 1 mål
   *[other] { $count } mål
  }. Omgången stänger { $day }.
reminder-task-ask = Nu kan { $school } börja: { $talk }. Frist { $day }.
reminder-task-remind = Kom ihåg { $talk } på { $school }. Frist { $day }.
reminder-task-remind_again = Fem arbetsdagar kvar: { $talk } på { $school }. Frist { $day }.
reminder-task-due_day = Fristen är i dag: { $talk } på { $school }.
reminder-agreement-remind = Överenskommelse med frist { $day }: { $what }
reminder-agreement-due_day = Överenskommelse med frist i dag: { $what }
snooze-offer = Skjut upp
snooze-lunch = Efter lunch
snooze-tomorrow = I morgon
snooze-monday = Måndag
snooze-set = Då påminner jag dig { $day } kl. { $time }.
snooze-none = Det finns ingen påminnelse att skjuta upp.
snooze-too-late = Så länge kan den inte skjutas upp. Fristen är { $day }.

## Own words
own-words-title = Har jag förstått dig rätt?
own-words-goal = Mål: { $goal }
own-words-which = Vilket mål gäller det?
own-words-progress = { $percent } % på väg
own-words-keep = Spara
own-words-drop = Kasta
own-words-dropped = Kastat. Inget är sparat.
own-words-ask = Resten frågar jag om efteråt: { $questions }.
own-words-field = Mina ord (sparas bara om du låter dem stå)
own-words-two-colours = Jag hörde mer än en färg. Vilken är det?
own-words-negation = Jag hörde vad det inte är. Vad är det då?
own-words-contradiction = Jag hörde två olika saker. Vilket ska det vara?
own-words-about-a-person = Handlar det om en person? Skriv utan namn. Inget är sparat.
own-words-nothing-open = Det finns inget mål att svara på just nu. Skriv “avstämning” för att se hur det står.
question-name-status = status
question-name-confidence = tilltro
question-name-trend = utveckling
question-name-obstacle = hinder
question-name-need = behov

## The chief's summary
summary-title = Sammanfattning
summary-head = { $answered } av { $asked } skolor har stämt av
summary-on = Läget { $day }
summary-readers = Ledarna ser var sin skola. Du ser alla eftersom du är { $role }.
summary-needs = Det här behöver dig
summary-needs-none = Inga mål behöver dig just nu.
summary-needs-more = och { $count } till
summary-open = Öppna
summary-matrix = Skolor och mål
summary-legend = Vad är siffrorna?
summary-page = Visa fler ({ $page } av { $pages })
summary-key = ✓ uppnått ● enligt plan ○ ej påbörjat ▲ i riskzonen ■ ligger efter – saknas · ej frågat P pausad ✕ utgått. Grått: äldre än 45 dagar. Pil: sedan sist.
summary-changes = Ändrat sedan sist
summary-changes-none = Inget har ändrats sedan sist.
summary-worse = Sämre ({ $count }): { $names }
summary-better = Bättre ({ $count }): { $names }
summary-reached = Uppnått ({ $count }): { $names }
summary-unchanged = { $count } oförändrade
summary-missing = Saknar svar
summary-missing-see = Se vilka och sedan när
summary-missing-none = Alla har svarat.
summary-missing-line = { $school } · { $leader } · frågad { $day } · { $count ->
    [one] 1 mål
   *[other] { $count } mål
  }
summary-paused-line = { $school } · { $leader } · pausad till { $day }
summary-paused = Pausade
summary-paused-none = Ingen är pausad.
summary-nudge = Vänlig påminnelse
summary-nudged = { $count ->
    [0] Inga nya påminnelser: alla har redan blivit påminda.
    [one] 1 påminnelse skickas vid nästa sändningstid.
   *[other] { $count } påminnelser skickas vid nästa sändningstid.
  }
summary-obstacles = Återkommande hinder
summary-obstacle = { $obstacle } ({ $count } skolor)
summary-to-meeting = Ta med till rektorsmötet?
summary-overdue = Sena överenskommelser
summary-overdue-line = { $what } · { $owner } · { $school } · sedan { $day }
summary-overdue-none = Inga överenskommelser har passerad frist.
summary-talks = Samtal
summary-talk-line = { $school }: { $held } av { $range }
summary-talk-next = nästa { $day }
summary-ahead = Närmaste 14 dagarna
summary-ahead-line = { $day } kl. { $time }: { $talk } · { $school }
summary-ahead-none = Inga samtal de närmaste 14 dagarna.
summary-sums = Sammanställda siffror från { $count } skolor. Enskilda skolor visas inte.
summary-sums-none = Det är för få skolor för att visa sammanställda siffror.
summary-sum-line = { $state }: { $count }
state-behind = Ligger efter
state-at_risk = I riskzonen
state-unanswered = Ej besvarat
state-not_started = Ej påbörjat
state-on_track = Enligt plan
state-reached = Uppnått
state-excused = Pausad
state-not_asked = Ej frågat
state-dropped = Utgått
state-no_goal = Inget mål
standing-over_max = fler än planerat
standing-cannot_reach_min = minsta antalet går inte att nå
standing-ok = följer planen
standing-short = bokning saknas
standing-open = löpande
reason-behind = ligger efter
reason-at_risk_twice = i riskzonen två omgångar i rad
reason-confidence_fell = tilltron har fallit minst två steg
reason-confidence_fell_twice = tilltron har fallit två gånger i rad
reason-need = behöver: { $need }
reason-unanswered_twice = ej besvarat två gånger i rad
reason-agreement_overdue = överenskommelse med passerad frist
reason-promise = Din egen överenskommelse har passerad frist sedan { $day }

## Importens fel: plats och orsak
fault-at-file = { $file }: { $reason }
fault-at-line = { $file }, rad { $line }: { $reason }
fault-at-sheet = { $file }, bladet { $sheet }: { $reason }
fault-at-row = { $file }, bladet { $sheet }, rad { $row }: { $reason }
fault-at-cell = { $file }, bladet { $sheet }, cell { $column }{ $row }: { $reason }
fault-too-big = Filen är för stor; den får vara högst { $most }.
fault-not-utf8 = Texten kan inte läsas. Spara filen som UTF-8.
fault-empty-file = Filen är tom.
fault-yaml-broken = Filen följer inte YAML här. Kontrollera indrag, kolon och citattecken.
fault-yaml-two-documents = Filen innehåller mer än ett dokument (---). Dela den i flera filer.
fault-yaml-alias = Hänvisningar med & och * läses inte. Skriv ut innehållet.
fault-yaml-tag = Märken med ! läses inte. Skriv värdet utan.
fault-yaml-too-deep = Här är för många nivåer inuti varandra.
fault-too-many-rows = Här är fler rader än som kan läsas på en gång.
fault-duplicate-key = ”{ $field }” står här två gånger.
fault-duplicate-id = ”{ $id }” används redan. Varje id får bara stå en gång.
fault-unknown-field = ”{ $field }” är okänt.
fault-unknown-reference = ”{ $id }” finns varken i filerna eller i databasen.
fault-unknown-word = ”{ $value }” är okänt här.
fault-not-a-list = ”{ $field }” ska vara en lista.
fault-not-a-mapping = Det ska stå fält med namn och värde under ”{ $field }”.
fault-not-text = ”{ $field }” ska vara text.
fault-not-a-number = ”{ $value }” under ”{ $field }” är inte ett heltal från 0 till 999.
fault-not-one-of = ”{ $value }” under ”{ $field }” kan inte användas. Välj bland: { $allowed }.
fault-not-within = ”{ $value }” under ”{ $field }” ska vara ett heltal från { $least } till { $most }.
fault-missing = ”{ $field }” saknas.
fault-too-long = ”{ $field }” är för lång; högst { $most } tecken.
fault-unprintable = ”{ $field }” innehåller osynliga styrtecken.
fault-bad-id = ”{ $value }” kan inte användas som ”{ $field }”: högst 64 bokstäver, siffror och . : / # - _, utan mellanslag.
fault-bad-guid = ”{ $value }” under ”{ $field }” är inte ett id från Entra (8-4-4-4-12 tecken).
fault-bad-zone = ”{ $value }” är inte en tidszon. Skriv till exempel Europe/Stockholm.
fault-bad-day = ”{ $value }” under ”{ $field }” är inte ett datum. Skriv till exempel 2026-10-20.
fault-bad-moment = ”{ $value }” under ”{ $field }” är inte en tidpunkt. Skriv till exempel 2026-10-20 10:00.
fault-skipped-hour = ”{ $value }” finns inte: klockan ställs fram den natten.
fault-ends-before-start = ”{ $field }” ({ $value }) ligger före början.
fault-most-below-least = Det högsta antalet är mindre än det lägsta.
fault-roles-overlap = Samma person har rollen ”{ $role }” två gånger under samma tid.
fault-no-municipality = Kommunen är inte känd än. Läs in den först eller tillsammans med den här filen.

## Arbetsboken: blad, rubriker och ord
sheet-name-guide = Vägledning
sheet-name-lists = Listor
sheet-name-municipality = Kommun
sheet-name-schools = Skolor
sheet-name-people = Personer
sheet-name-roles = Roller
sheet-name-pauses = Pauser
sheet-name-plans = Planer
sheet-name-policies = Områden
sheet-name-activities = Aktiviteter
sheet-name-instruments = Uppföljning
sheet-name-goals = Mål
sheet-name-talks = Samtal
sheet-name-blackouts = Lediga dagar
sheet-name-overrides = Undantag
sheet-column-id = Id
sheet-column-name = Namn
sheet-column-tenant-id = Klient-id (Entra)
sheet-column-country = Land
sheet-column-zone = Tidszon
sheet-column-language = Språk
sheet-column-object-id = Objekt-id (Entra)
sheet-column-person = Person
sheet-column-role = Roll
sheet-column-school = Skola
sheet-column-since = Från
sheet-column-until = Till och med
sheet-column-first = Första dag
sheet-column-last = Sista dag
sheet-column-plan = Plan
sheet-column-title = Rubrik
sheet-column-label = Period
sheet-column-starts = Start
sheet-column-ends = Slut
sheet-column-starts-at = Börjar
sheet-column-ends-at = Slutar
sheet-column-policy = Område
sheet-column-programme = Program
sheet-column-level = Nivå
sheet-column-text = Ordalydelse
sheet-column-topics = Ämnen
sheet-column-checked-in = Stäms av
sheet-column-continues = Fortsätter
sheet-column-activity = Aktivitet
sheet-column-sign = Tecken
sheet-column-due = Frist
sheet-column-owner = Ansvarig
sheet-column-parent = Under mål
sheet-column-dropped-on = Borttaget den
sheet-column-instrument = Uppföljningsrad
sheet-column-kind = Slag
sheet-column-convener = Sammankallande
sheet-column-participants = Deltagare
sheet-column-also = Kan delta
sheet-column-covers = Omfattar
sheet-column-unit = Per
sheet-column-min = Minst
sheet-column-max = Högst
sheet-column-place = Plats
sheet-column-state = Läge
sheet-column-subject = Skola eller person
sheet-word-yes = ja
sheet-word-no = nej
sheet-word-leader = rektor
sheet-word-team = ledningsgrupp
sheet-word-chief = skolchef
sheet-word-leadership-consultant = ledningsutvecklare
sheet-word-subject-consultant = ämnesutvecklare
sheet-word-director = förvaltningschef
sheet-word-administrator = administratör
sheet-word-policy = politik
sheet-word-employee = medarbetare
sheet-word-leadership = ledning
sheet-word-school-year = läsår
sheet-word-plan-period = planperiod
sheet-word-programme = program
sheet-word-booked = bokat
sheet-word-moved = flyttat
sheet-word-held = genomfört
sheet-word-cancelled = inställt
sheet-word-wellbeing-assessment = trivselbedömning
sheet-word-local-evaluation = lokal utvärdering
sheet-word-municipal-evaluation = kommunal utvärdering
sheet-word-school-strategy = utvecklingsplan
sheet-word-school-strategy-revision = revidering av utvecklingsplan
sheet-word-one-to-one = 1:1-samtal
sheet-word-leadership-development-talk = medarbetarsamtal med rektor
sheet-word-leadership-team-development-talk = utvecklingssamtal med ledningsgruppen
sheet-word-team-development-talk = teamutvecklingssamtal
sheet-word-school-development-talk = skolutvecklingssamtal
sheet-word-sparring = bollplank
sheet-word-consultant-project = utvecklingsprojekt
sheet-word-consultant-follow-up = uppföljning av utvecklare
sheet-word-network-meeting = nätverksmöte
sheet-word-unit-quality-report = kvalitetsrapport
sheet-word-municipal-quality-report = kvalitetsredovisning
sheet-guide-title = Så fyller du i arbetsboken
sheet-guide-examples = Den grå raden på varje blad är ett exempel. Rader som börjar med # läses inte.
sheet-guide-ids = Ett id väljer du själv och det får inte ändras senare: historiken följer id:t.
sheet-guide-days = Datum skrivs 2026-10-20 och tider 2026-10-20 10:00, i kommunens egen tid.
sheet-guide-many = Flera värden i samma cell skiljs åt med komma. Formler läses inte.
sheet-guide-goals = Ett mål utan tecken eller frist kan sparas, men rektorn får ingen fråga om det.
sheet-guide-pupils = Skriv aldrig om elever eller medarbetare, och aldrig ett personnummer.
fault-not-a-workbook = Filen kan inte läsas som Excel. Spara den igen som .xlsx utan makron och lösenord.
fault-unknown-sheet = Bladet är okänt. Använd bladen från mallen.
fault-no-heading = Här står något i en kolumn utan rubrik.
fault-formula = ”{ $field }” är en formel. Skriv värdet i stället.
fault-broken-cell = ”{ $field }” visar ett fel från Excel.
fault-not-in-workbook = ”{ $id }” måste också stå på sitt eget blad i den här arbetsboken.
fault-account-taken = ”{ $id }” har redan det här kontot i Entra.
fault-goal-ring = ”{ $id }” ligger under sig själv.
fault-talk-without-school = Ett samtal ska ha en skola.

### Ord i egna formuleringar: känns igen, visas inte
own-words-status-reached = uppnått, målet är uppnått, nått, målet är nått, uppnåddes, i mål, kommit i mål, helt i mål, blå, nådde
own-words-status-on-track = enligt plan, enligt planen, på rätt spår, på spåret, grön, grönt, i grönt
own-words-status-not-started = ej påbörjat, inte påbörjat, ej startat, inte startat, inte börjat, ej börjat, inte igång, ej igång, inte kommit igång, har inte startat, vit, grå
own-words-status-at-risk = i riskzonen, gul, gult, gulaktigt, i gult, orange, i farozonen
own-words-status-behind = ligger efter, släpar efter, efter i planen, röd, rött, i rött, långt efter, ligger lite efter, lite efter
own-words-sounds-reached = färdig, färdigt, avslutat, genomfört, slutfört, i hamn, färdiga
own-words-sounds-on-track = går bra, går fint, går riktigt bra, går jättebra, går toppen, rullar på, flyter på, som planerat, planenligt, följer planen, ser bra ut, ser fint ut, hinner, vi når det i tid, löper på, på rätt väg, går ok, väl igång, kommit en bra bit, rullar på bra
own-words-sounds-at-risk = försenat, försenad, försenade, försening, pressat, pressade, utmanande, haltar, går trögt, går långsamt, går segt, oroliga, orolig, tveksamt, i fara, svårt att hinna
own-words-sounds-behind = går dåligt, går illa, går fel, står still, står stilla, kört fast, hinner inte, nås inte, kan inte nås, når inte målet, vi når inte, hopplöst, avstannat
own-words-trend-better = framåt, framsteg, går framåt, går åt rätt håll, går bättre, det har blivit bättre, bättre än sist, bättre än förra gången, bättre än tidigare, förbättring, framåt sedan sist, goda framsteg
own-words-trend-same = oförändrat, som sist, samma som sist, detsamma som sist, inget nytt, ingen förändring, inga förändringar, status quo, oförändrad, ingen utveckling, inga framsteg
own-words-trend-worse = går bakåt, bakåt, tillbakagång, värre, värre än sist, sämre än sist, sämre än tidigare, går åt fel håll, går utför, det har blivit värre, bakåt sedan sist, försämring
own-words-bare-better = fram, bättre
own-words-bare-same = samma, detsamma
own-words-bare-worse = tillbaka, sämre
own-words-bare-on-track = bra, fint, toppen, ok, okej, jättebra
own-words-bare-at-risk = svårt, trögt, segt
own-words-bare-behind = illa, dåligt
own-words-obstacle-none = inga hinder, inget hinder, inga problem
own-words-obstacle-time = tid, tiden, tid och drift, drift, driften, sjukdom, sjukdomar, sjukfrånvaro, frånvaro, vikarie, vikarier, vikariebrist, fullt upp, tidsbrist, inte tid, inte tillräckligt med tid, tidspress
own-words-obstacle-skills = kompetens, kompetenser, fortbildning, kompetensbrist, upplärning
own-words-obstacle-cooperation = samarbete, samarbetet, dåligt samarbete, oenighet, motstånd, samarbetsproblem
own-words-obstacle-knowledge = data, kunskap, data och kunskap
own-words-obstacle-money = ekonomi, ekonomin, pengar, budget, budgeten, ramar, ramarna, ekonomi och ramar, lokaler
own-words-obstacle-other = annat
own-words-need-nothing = behöver inget, behöver ingenting, behöver inte hjälp, behöver ingen hjälp, inga behov, inget behov, ingen hjälp behövs
own-words-need-consultant-sparring = bollplank från utvecklare, bollplank från utvecklaren, bollplank med utvecklare, bollplank från verksamhetsutvecklaren, verksamhetsutvecklare, verksamhetsutvecklaren, utvecklare, utvecklaren
own-words-need-chief-sparring = bollplank från skolchef, bollplank från skolchefen, bollplank från chefen, bollplank med chefen, bollplank med skolchefen, skolchef, skolchefen, chefen
own-words-need-decision = beslut, ett beslut, avgörande, besluten, beslut från chefen, ett beslut från chefen, beslut från skolchefen, ett beslut från skolchefen
own-words-need-resources = resurser, mer resurser, fler resurser, fler händer, händer, fler timmar, timmar, pengar, mer pengar, medel
own-words-confidence-5 = mycket säker, helt säker, fullständigt säker, väldigt säker, bergsäker, jättesäker
own-words-confidence-4 = ganska säker, säker, rätt säker, rimligt säker, tämligen säker, förtröstansfull
own-words-confidence-3 = någorlunda säker, lite osäker, både och, halvsäker
own-words-confidence-2 = osäker, rätt osäker, ganska osäker, inte säker, inte så säker, tveksam
own-words-confidence-1 = mycket osäker, inte alls säker, helt osäker, väldigt osäker, tror inte på det
own-words-progress-25 = en fjärdedel, kvart
own-words-progress-33 = en tredjedel
own-words-progress-50 = halvvägs, hälften, en halv, halva vägen
own-words-progress-67 = två tredjedelar
own-words-progress-75 = tre fjärdedelar, trekvart
own-words-sure = tilltro, tilltron, säkerhet
own-words-of = av
own-words-not = inte, ej, icke, aldrig, varken, knappast, knappt, ingen, nästan, nära
own-words-because = pga, p g a, på grund av, eftersom, därför att, beror på, det beror på, hinder, hindret, största hindret, hindras av, brist på, saknar, bristande
own-words-needing = behöver, behov av, behov, saknar, önskar, önskar oss, skulle behöva, i behov av
own-words-next = nästa steg
own-words-but = men, och, dock, samt, utan
own-words-filler = eller, mer, än, rullar, vi, är, det, nu, fortfarande, ännu, just, mål, målet, mål 1, mål 2, mål 3, mål 4, mål 5, mål 6, status, avstämning, nog, jag, mig, oss, vårt, vår, den, här, på, i, för, till, ca, cirka, ungefär, omkring, om, att, nå, en, ett, lite, mycket, rätt, alltså, så, ligger, står, går, har, av, med, tyvärr, igen, kanske, kommit, vägen, igenom, säger, tror, vill, säga, största, som, från, blivit, senaste, sedan, sist, färgen, färg, bedömer, ger, klara, mest, övervägande, hej, hela
own-words-ill = sjuk, sjuka, sjukdom, sjukskriven, sjukskrivna, sjukskrivning, långtidssjuk, stress, stressad, depression, inlagd, cancer, utbränd, utmattad, ångest
own-words-starters = det, de, han, hon, båda, alla, många, flera, några, en, ett, två, tre, fyra, fem, lärare, lärarna, läraren, pedagoger, pedagogerna, medarbetare, medarbetarna, medarbetaren, ledningen, rektorn, teamet, arbetslaget, personalen, personal, eleverna, stor, stort, stora, hög, högt, mycket, långvarig, kollegorna, dessutom, efter, under, på, förseningen, målet, mål, nästa, första, vårt, när, om, trots, samt, vid, vecka, skolan, avdelningen, ny, nytt, vikarier

### Fler slags samtal och uppgifter
instrument-sparring = bollplank
instrument-consultant_project = utvecklingsprojekt
instrument-consultant_follow_up = uppföljning av utvecklare
instrument-network_meeting = nätverksträff
instrument-unit_quality_report = kvalitetsrapport
instrument-municipal_quality_report = kvalitetsredovisning

## Talks: booking, moving, holding
talk-moment = { $day } kl. { $time }
talks-title = Samtal
talks-at = Samtal med { $school }
talks-short = { $count ->
    [one] 1 skola saknar ett 1:1-samtal
   *[other] { $count } skolor saknar ett 1:1-samtal
  }
talks-none-short = Ingen skola saknar ett 1:1-samtal just nu.
talks-rest = Följer planen
talks-choose = Välj skola
talks-plan-all = Fördela samtal
talks-book = Boka
talks-proposed = Förslag med ett tryck:
talks-proposed-show = Visa förslag
talks-other-date = Annat datum
talks-date = Datum
talks-time = Tid
talks-length = Längd
talks-minutes = { $count } minuter
talks-place = Plats eller Teams-länk (valfritt)
talks-save = Spara
talks-anyway = Spara ändå
talks-held = Genomfört
talks-move = Flytta
talks-cancel = Ställ in
talks-cancel-question = Ställa in samtalet?
talks-cancel-yes = Ja, ställ in
talks-cancel-no = Nej, behåll
talks-back = Tillbaka till skolan
talks-line = { $talk } · { $school } · { $day } kl. { $hours }
talks-booked = Samtalet är bokat
talks-moved = Samtalet är flyttat
talks-seats = Vid bordet: { $names }
talks-held-noted = Noterat som genomfört: { $school } { $day }.
talks-others-hear = { $names } får besked här i Teams.
talks-tell-others = Det är kort om tid: säg det själv till { $names }.
talks-cancelled = Inställt: { $school } { $day }.
talks-last-held = Senast genomfört { $day }
talks-own-none = Inte i kalendern än.
booking-not-a-date = Datumet eller tiden kan jag inte läsa. Välj dem i fälten.
booking-in-the-past = Den tiden har passerat.
booking-not-begun = Samtalet börjar först { $starts }. Notera det som genomfört efteråt.
booking-ends-too-soon = Samtalet måste sluta efter att det har börjat och vara högst åtta timmar. Det varar oftast { $minutes } minuter.
booking-day-off = { $day } är en ledig dag. Nästa skoldag är { $instead }.
booking-outside-slot = Det ska ligga mellan { $first } och { $last } för att räknas. Du kan spara det ändå.
booking-nobody-there = Ingen från skolan har platsen { $day }. Har rektorn bytts ska administratören lägga in den nya.
booking-clash = { $name } har ett annat samtal { $starts }. Ledigt samma dag: { $instead }.
booking-clash-all-day = { $name } har ett annat samtal { $starts } och dagen är full.
booking-already-over = Samtalet är redan genomfört eller inställt. Behövs ett nytt, så boka det här.
booking-changed-meanwhile = Någon annan har ändrat samtalet under tiden: det är nu { $starts }. Inget är sparat. Gäller ditt fortfarande, så tryck igen.
booking-instead = Ledigt för alla: { $instead }.
booking-instead-none = Det finns ingen ledig dag i perioden.
agreement-owner-missing = En överenskommelse ska säga vad som är överenskommet, vem som håller den och när, till exempel { $instead }.
agreement-in-the-past = Det datumet har passerat. Välj ett som ligger framåt, till exempel { $instead }.
agreement-over = Överenskommelsen är redan bekräftad, gjord eller tillbakadragen.

## Calendar: entries, links and subscription
calendar-subject = { $talk } – { $unit }
calendar-seats = Med { $names }
calendar-feed-name = Samtal (Pejling)
calendar-put = Lägg i kalendern
calendar-outlook = Öppna i Outlook
calendar-teams = Öppna i Teams
calendar-subscribe = Prenumerera
calendar-filled-in = Ämne, tid, plats och namn är ifyllda. Jag känner inte till några e-postadresser, så bjud själv in de andra.
calendar-subscription = Kalenderprenumeration
calendar-explained = Dina samtal i din egen kalender: tid, plats och vilka som är med, aldrig mål eller svar. Prenumerationen följer själv med när ett samtal flyttas.
calendar-secret = Adressen är hemlig: den som har den kan se dina samtal. Har den hamnat fel, så ta en ny. Den gamla stängs i samma ögonblick.
calendar-renew = Ny adress, stäng den gamla
calendar-renewed = Du har fått en ny adress. Den gamla är stängd nu. Ta bort den gamla prenumerationen i din kalender och prenumerera igen här.

## Agreements
agreements-title = Överenskommelser
agreements-none = Inga öppna överenskommelser.
agreements-new = Ny överenskommelse
agreements-new-at = Ny överenskommelse med { $school }
agreements-what = Vad
agreements-who = Vem
agreements-due = När
agreements-propose = Föreslå
agreements-show = Alla överenskommelser
agreements-must-confirm = Den andra parten måste säga ja innan den räknas.
agreements-proposed = Föreslagen. Den räknas när den andra parten har sagt ja.
agreements-line = { $what } · { $owner } · { $day }
agreements-confirm = Bekräfta
agreements-decline = Avvisa
agreements-done = Klart
agreements-withdraw = Dra tillbaka
agreements-noted-open = Bekräftad.
agreements-noted-done = Noterad som klar.
agreements-noted-withdrawn = Tillbakadragen.
agreement-state-proposed = Föreslagen · { $school }
agreement-state-open = Öppen · { $school }
agreement-state-overdue = Passerad frist · { $school }
reminder-agreement-confirm = Förslag till överenskommelse, frist { $day }: { $what }. Kan du säga ja?
talks-new-agreement = Vad kom ni överens om?

## Requests: a leader asks for help
need-subject_sparring = bollplank från ämnesutvecklare
need-meeting = nätverks- eller tematräff
instrument-request = förfrågan
sparring-title = Be om bollplank eller stöd
sparring-own = Dina förfrågningar
sparring-new = Ny förfrågan
sparring-about = Vad gäller det?
sparring-no-goal = Inget särskilt mål
sparring-ask = Vad behöver du?
sparring-words = Med egna ord (valfritt när du har valt ett mål)
sparring-send = Skicka
sparring-readers = Läses av den du frågar och av skolchefen. Med märkningen “Endast till skolchefen” endast av skolchefen.
sparring-sent = Skickat till { $role }. Du får besked här när någon har tagit den och när det finns ett svar.
sparring-withdraw = Ångra
sparring-withdrawn = Återtagen.
sparring-state-open = Skickad { $day } · { $role } svarar ({ $names })
sparring-state-taken = { $name } tog den { $day }
sparring-state-answered = { $name } svarade { $day }
requests-title = Förfrågningar
requests-none = Inga förfrågningar väntar på dig.
requests-about = { $need } ({ $goal })
requests-since = sedan { $day }
requests-to = till { $role }
requests-taken = { $name } har tagit den
requests-taken-by-you = du har tagit den
requests-take = Jag tar den
requests-answer = Svara
requests-close = Stäng
requests-reply-to = Svar till { $school }
requests-reply = Ditt svar
requests-reply-readers = Läses av skolans rektor och av skolchefen.
requests-send = Skicka svar
requests-back = Alla förfrågningar
requests-noted-taken = Du har tagit den. { $school } får besked.
requests-noted-answered = Svaret är sparat. { $school } får besked.
requests-noted-closed = Stängd.
request-nothing-asked = Skriv en rad eller välj ett mål, så att det syns vad det gäller.
request-asked-already = Det har ni redan bett om, och det väntar på svar. Den står här ovanför.
request-nobody-answers = Ingen på den platsen svarar för { $school } just nu. Välj någon annan.
request-not-for-the-chief = “Endast till skolchefen” passar inte ihop med den du frågar. Välj skolchefen eller ta bort märkningen.
request-taken-already = { $name } har redan tagit den.
request-over = Den är redan besvarad, stängd eller återtagen.
request-changed = Något har hänt sedan dess. Så här står det nu.
request-reply-missing = Skriv ett svar. Inget är sparat än.
reminder-request-ask = { $school } ber om hjälp: { $what }
reminder-request-remind = { $school } väntar fortfarande på svar: { $what }
reminder-request-taken = { $who } har tagit din förfrågan: { $what }
reminder-request-answered = { $who } har svarat på din förfrågan, { $what }: “{ $reply }”
cli-step-taken = tagen
cli-step-answered = besvarad
agenda-taken-by = { $name } har tagit den
agenda-answered-by = { $name } har svarat
my-data-requests = Förfrågningar och svar på dem
help-requests = Förfrågningar
help-my-schools = Mina skolor

## My schools
my-schools-title = Mina skolor
my-schools-key = ✓ uppnått ● enligt plan ○ ej påbörjat ▲ i riskzonen ■ ligger efter – ej besvarat
my-schools-talk = nästa 1:1 { $day }
my-schools-no-talk = ingen 1:1 bokad
my-schools-requests = { $count ->
    [one] 1 förfrågan
   *[other] { $count } förfrågningar
  }
my-schools-more = { $count ->
    [one] och 1 skola till: skriv dess namn.
   *[other] och { $count } skolor till: skriv en skolas namn.
  }

## The agenda sheet of a talk
agenda-title = { $talk } · { $school }
agenda-summary = Dagordning: { $talk } med { $school } { $day } kl. { $time }
agenda-when = { $day } kl. { $time }
agenda-number = samtal { $number } av { $range }
agenda-seat = { $role }: { $names }
agenda-draft = Utkast, inte delat än
agenda-issue = Dagordning nr { $number }, version { $version }, delad { $day } kl. { $time }
agenda-a = Rektorns punkter
agenda-b = Uppföljning från förra gången
agenda-c = Mål att tala om
agenda-d = Det går bra
agenda-e = Elevernas kunskapsutveckling
agenda-f = Stöd
agenda-g = Nya överenskommelser
agenda-h = Nästa samtal
agenda-a-none = Inga punkter än.
agenda-b-none = Inga överenskommelser från förra gången.
agenda-c-none = Inget nytt svar kräver ett samtal.
agenda-silence = Det finns ingen ny status. { $names } tillfrågades { $day }.
agenda-silence-not-asked = Det finns ingen ny status till det här samtalet.
agenda-d-none = Inget nytt här sedan sist.
agenda-f-none = Ingen har bett om stöd.
agenda-g-none = Bestäms i samtalet: vad, vem och när.
agenda-h-none = Inga förslag. Hitta en dag tillsammans.
agenda-more = och { $count } till på papperet
agenda-e-question = Vad ser ni, och vad bygger ni det på?
agenda-from = från { $role }
agenda-hidden = dold för de andra
agenda-agreement = { $owner } · frist { $day }
agenda-mark-overdue = passerad frist
agenda-mark-open = öppen
agenda-mark-done = klar
agenda-mark-proposed = föreslagen
agenda-obstacle = hinder: { $obstacle }
agenda-answers = { $role } svarar ({ $names })
agenda-booked = Bokat: { $day } kl. { $time }
agenda-dates = Förslag: { $days }
agenda-blank-what = Vad
agenda-blank-who = Vem
agenda-blank-when = När
agenda-open = Dagordning
agenda-add = Lägg till punkt
agenda-hide = Dölj
agenda-unhide = Visa igen
agenda-share = Dela nu
agenda-share-again = Dela ny version
agenda-word = Hämta i Word
agenda-private = Bara du ser dina punkter tills dagordningen delas. Det sker senast dagen före samtalet.
agenda-private-new = Dina nya punkter är inte delade än.
agenda-waiting = Rektorns punkter kommer med när dagordningen delas, senast dagen före samtalet.
agenda-shared-now = Delad med alla platser vid bordet.
agenda-shared-before = Raden är redan delad och kan inte döljas nu.
agenda-no-talk = Det finns inget 1:1-samtal i kalendern. Skriv “samtal” för att se dem.
agenda-which = Vilket samtal?
agenda-form = Öppna formuläret
agenda-form-note = Till det här samtalet används kommunens eget formulär. Jag sparar inget av det ni talar om.
agenda-point-title = En punkt till ditt nästa 1:1
agenda-point-label = Vad vill du tala om?
agenda-point-hint = Inga namn på elever eller medarbetare
agenda-point-keep = Sätt på dagordningen
agenda-point-kept = Satt på dagordningen { $day } ({ $school }).
agenda-point-kept-later = Sparad till nästa 1:1 ({ $school }).
agenda-point-private = Bara du ser det tills dagordningen delas.

# Loading a register
refusal-which-municipality = Filen säger inte vilken kommun den gäller, och databasen känner till { $known } kommuner. Skriv kommunen i filen.
tasks-done = Klart
tasks-noted = Noterat som klart: { $task } på { $school }.

### The command line
cli-yes = ja
cli-whole-municipality = hela kommunen
cli-database-unnamed = Ange en databas: --database SÖKVÄG-ELLER-URL, eller sätt DATABASE_URL.
cli-database-unknown = Databasen måste vara en fil eller en adress som börjar med postgresql:// eller sqlite:///.
cli-database-absent = Databasfilen finns inte än. Skapa den med: python app.py db upgrade
cli-database-not-migrated = Databasen är inte uppdaterad. Kör: python app.py db upgrade
cli-database-silent = Databasen svarar inte. Kontrollera adressen, lösenordet och att servern är igång.
cli-database-in-use = Databasfilen används av en Pejling som är igång. Stoppa den först, eller använd PostgreSQL, som flera kan dela.
cli-database-upgraded = Databasen är uppdaterad.
cli-people-name = Namn
cli-people-role = Roll
cli-people-unit = Enhet
cli-people-language = Språk
cli-people-object-id = Objekt-id i Entra
cli-people-teams-id = Teams-id
cli-people-reachable = Kan nås
cli-people-never-heard-from = nej: har inte mött boten än
cli-people-unreachable = nej: { $why }
cli-import-reading = Läser
cli-import-no-files = Ange minst en fil, eller --template FIL.xlsx för ett tomt kalkylark.
cli-import-template = { $file } är redo att fyllas i.
cli-import-faults = { $count ->
    [one] Ingenting har lästs in. Ett fel:
   *[other] Ingenting har lästs in. { $count } fel:
}
cli-import-new = ny: { $thing }
cli-import-changed = ändrad: { $thing } ({ $fields })
cli-import-changed-since = ändrat från och med { $day }: { $thing } ({ $fields })
cli-import-removed = borta: { $thing }
cli-import-removed-since = borta från och med { $day }: { $thing }
cli-import-nothing = Ingenting har ändrats.
cli-import-would = { $count ->
    [one] En sak skulle ändras. Ingenting har skrivits.
   *[other] { $count } saker skulle ändras. Ingenting har skrivits.
}
cli-import-done = { $count ->
    [one] Inläst: en sak har ändrats.
   *[other] Inläst: { $count } saker har ändrats.
}
cli-thing-municipality = kommun
cli-thing-school = skola
cli-thing-person = person
cli-thing-plan = plan
cli-thing-goal = mål
cli-thing-talk = samtal
cli-thing-blackout = lediga dagar
cli-thing-override = kadens
cli-thing-line = rad
cli-preview-when = Lokal tid
cli-preview-who = Till
cli-preview-kind = Slag
cli-preview-subject = Ämne
cli-preview-about = { $what }, { $unit }, { $day }
cli-preview-backwards = Den sista dagen får inte ligga före den första.
cli-preview-count = { $count ->
    [0] Inga meddelanden.
    [one] Ett meddelande. Ingenting har skickats.
   *[other] { $count } meddelanden. Ingenting har skickats.
}
cli-step-nudge = ska bokas
cli-step-nudge_again = ska bokas, igen
cli-step-invite = inbjudan
cli-step-ask = fråga
cli-step-remind = påminnelse
cli-step-remind_again = påminnelse, igen
cli-step-moved = flyttat
cli-step-cancelled = inställt
cli-step-day_before = dagen före
cli-step-due_day = själva dagen
cli-step-after = hållet?
cli-step-after_again = hållet? igen
cli-step-friendly = vänlig påminnelse
cli-step-again = uppskjutet
cli-staff-notice = Det första meddelandet är planerat till { $day }. Personalsidan informerades mindre än 42 dagar innan: vänta till { $free } (PEJLING_STAFF_INFORMED_ON).
cli-manifest-written = { $file } är redo att laddas upp i Teams.
cli-manifest-faults = { $count ->
    [one] Inget paket har skrivits. Ett fel:
   *[other] Inget paket har skrivits. { $count } fel:
}
settings-refused = Pejling kan inte starta. Inställningar saknas eller är fel:
setting-missing = { $name } saknas: { $means }.
setting-wrong = { $name } är fel: { $why } ({ $means }).
setting-not-among = det ska vara en av { $words }
setting-no-number = det ska vara ett heltal från { $least } till { $most }
setting-empty-list = det ska stå minst en
setting-no-guid = det ska vara ett GUID, t.ex. { $example }
setting-no-day = det ska vara ett datum, ÅÅÅÅ-MM-DD
setting-no-address = det ska vara en hel https://-adress
setting-no-database = det ska vara en fil, eller börja med postgresql:// eller sqlite:///
setting-too-short = det ska vara minst { $least } tecken
setting-too-long = det får vara högst { $most } tecken
setting-single-tenant = SingleTenant kräver klienthemligheten
setting-public = med PEJLING_PUBLIC_URL ska det finnas en hemlighet för dess adresser
setting-means-MicrosoftAppId = botens program-id (klient-id) i Entra
setting-means-MicrosoftAppType = hur boten visar vem den är
setting-means-MicrosoftAppPassword = klienthemligheten; bara för SingleTenant
setting-means-MicrosoftAppTenantId = den klientorganisation (tenant) där boten är registrerad
setting-means-PEJLING_TENANTS = id för de klientorganisationer (tenants) vars folk får skriva till boten
setting-means-DATABASE_URL = där allt sparas: PostgreSQL, eller en fil för en process
setting-means-PEJLING_STAFF_INFORMED_ON = dagen då personalsidan informerades, ÅÅÅÅ-MM-DD
setting-means-PEJLING_STAFF_NOTICE = vad som händer när meddelanden skulle börja tidigare än 42 dagar efter den dagen
setting-means-PORT = porten som Pejling lyssnar på
setting-means-PEJLING_LISTEN_ON = adressen som Pejling lyssnar på; i en container 0.0.0.0
setting-means-PEJLING_SERVICE_HOSTS = de värdar som får vår token; annars Teams egna
setting-means-PEJLING_TENANT_RATE = det högsta antalet meddelanden per sekund
setting-means-PEJLING_LANGUAGE = språket tills en person väljer ett annat
setting-means-PEJLING_LOG_LEVEL = hur mycket som loggas
setting-means-PEJLING_PUBLIC_URL = där en webbläsare når Pejling, för fliken och kalenderfiler
setting-means-PEJLING_LINK_SECRET = det som kalenderfilernas adresser förseglas med; minst 32 tecken
setting-means-PEJLING_FORM_LUS = kommunens eget formulär för en LUS
setting-means-PEJLING_FORM_GRUS = kommunens eget formulär för en GRUS
setting-means-PEJLING_ORGANISATION = vem som driver Pejling, så som Teams-appen visar det
setting-means-PEJLING_LEGAL_BASIS = den rättsliga grunden, så som informationen om data nämner den
setting-means-PEJLING_DPO = hur man når dataskyddsombudet
setting-means-PEJLING_WEBSITE_URL = en sida om Pejling, för Teams-appen
setting-means-PEJLING_PRIVACY_URL = informationen om data, för Teams-appen
setting-means-PEJLING_TERMS_URL = villkoren, för Teams-appen
doctor-fault = { $fault }
doctor-settings-well = Alla inställningar finns.
doctor-clock-well = Klockan visar { $now }.
doctor-clock-wrong = Klockan visar { $now }, och det kan inte stämma. Ställ den, eller låt NTP göra det.
doctor-clock-adrift = Klockan går minuter fel enligt { $url } ({ $said }): Teams åtkomstbevis kommer att avvisas. Ställ den, eller låt NTP göra det.
doctor-zone-well = Tidszonen { $zone } är känd (UTC+{ $offset }).
doctor-zone-wrong = Tidszonen { $zone } ger UTC+{ $offset }, och det är varken dansk, svensk eller norsk tid. Rätta den i kommunens fil och läs in den igen.
doctor-zone-missing = Tidszonen { $zone } är okänd på den här maskinen. Installera tidszonsdata (systemets tzdata), eller rätta namnet.
doctor-database-well = Databasen svarar och är uppdaterad.
doctor-nobody = Ingen kommun har lästs in än. Kör: python app.py import FIL…
doctor-list-well = Listan över lediga dagar räcker till { $day }.
doctor-list-ends = Listan över lediga dagar slutar { $day }. Läs in det kommande läsårets före dess.
doctor-list-missing = Det finns ingen lista över lediga dagar: folk skulle få meddelanden på sitt lov. Läs in en.
doctor-bot-well = Boten svarar på { $url }, och dess klocka tickar.
doctor-bot-late = Boten svarar, men de här ticken är sena: { $ticks }. Läs loggen; starta om boten om det fortsätter.
doctor-bot-silent = Ingen bot svarar på { $url }. Så ska det vara när den inte är igång.
doctor-host-well = { $url } svarar.
doctor-host-silent = { $url } svarar inte. Öppna för utgående HTTPS dit.
doctor-faults = { $count ->
    [one] En sak är fel.
   *[other] { $count } saker är fel.
}
doctor-all-well = Allt är i ordning.

## Förslag till alla samtal (fördela samtal)

plan-talks-title = Förslag till samtal, { $year }
plan-talks-count = { $count ->
    [one] 1 samtal
   *[other] { $count } samtal
} på { $schools ->
    [one] 1 skola.
   *[other] { $schools } skolor.
}
plan-talks-limits = Högst { $day } om dagen och { $week } i veckan. De skolor som ligger efter kommer först.
plan-talks-months = Per månad: { $months }
plan-talks-next = De närmaste
plan-talks-line = { $day } kl. { $time } · { $school } · { $talk }
plan-talks-more = … och { $count } till, fram till { $day }.
plan-talks-not-booked = Inget är bokat innan du trycker.
plan-talks-book-all = Boka alla ({ $count })
plan-talks-choose = Välj skolor
plan-talks-schools = Skolor som ska bokas
plan-talks-book-chosen = Boka de valda
plan-talks-discard = Kasta
plan-talks-none = Alla samtal är på plats. Det finns inga fler att fördela.
plan-talks-no-dates = Det finns inga datum att föreslå.
plan-talks-unmet = { $count ->
    [one] 1 samtal får inget datum
   *[other] { $count } samtal får inget datum
}
plan-talks-unmet-one = { $school } ({ $talk }, { $first }–{ $last })
plan-talks-unmet-year = { $school } ({ $talk })
plan-talks-and-more = { $count } till
plan-talks-why-slot-over = Perioden är slut och det blev inget samtal ({ $count }):
plan-talks-why-too-few-days = Skolan har färre skoldagar än samtal ({ $count }):
plan-talks-why-nobody-there = Någon som ska vara med är frånvarande alla dagar ({ $count }):
plan-talks-why-too-close = Skolans andra samtal ligger för nära ({ $count }):
plan-talks-why-chief-full = Det finns inte plats för fler med högst { $day } om dagen och { $week } i veckan ({ $count }):
plan-talks-changed = Något har ändrats sedan dess. Här är det nya förslaget. Inget är bokat.
plan-talks-choose-one = Välj minst en skola. Inget är bokat ännu.
plan-talks-discarded = Förslaget är kastat. Inget är bokat.
plan-talks-booked = { $count ->
    [one] 1 samtal är bokat
   *[other] { $count } samtal är bokade
}
plan-talks-booked-note = Alla får besked i god tid. Skriv “{ $talks }” för att flytta eller ställa in.
plan-talks-left = { $count ->
    [one] 1 föreslaget samtal är inte bokat.
   *[other] { $count } föreslagna samtal är inte bokade.
} Skriv “{ $command }” för att få ett nytt förslag.

## Calendar: lists of days without school
fault-blackout-too-long = Lediga dagar kan vara högst ett år i sträck.
fault-csv-broken = Filen följer inte CSV här. Leta efter citattecken som inte stängs.
fault-ics-broken = Kalenderfilen går inte att läsa här. Exportera den igen.
fault-ics-cut-off = Kalenderfilen slutar mitt i. Hämta den igen.
fault-ics-timed = Här står ett klockslag. Bara heldagshändelser läses som lediga dagar.
fault-ics-repeats = Händelsen upprepas. Skriv varje gång för sig.

## The demo on one's own machine (command line)
demo-listens = Boten lyssnar på { $address }, bara för den här datorn. Den frågar ingen vem de är.
demo-clock = Dess klocka visar { $day } kl. { $time } i Köpenhamn. Påminnelserna kommer kl. 9.
demo-open-leder-01 = Rektor: öppna { $url } och skriv t.ex. status, mina mål eller hjälp.
demo-open-centerchef = Skolchef: öppna { $url } och skriv t.ex. sammanfattning, förfrågningar eller samtal.
demo-stop = Ctrl-C avslutar. Svaren sparas till nästa gång; “make run RESET=1” börjar om.
demo-port-taken = Port { $port } är upptagen. Körs Pejling redan? Stoppa det, eller välj en annan port: python app.py demo --port 3979
demo-reset-file-only = Bara en fil kan börja om. Töm databasen själv, eller välj en annan.

### Whom Teams will not let us reach
unreachable-people = Kan inte nås i Teams: { $names }. Be dem öppna chatten med boten.

## Calendar: the list runs out
instrument-calendar_ends = lista över lediga dagar
reminder-calendar_ends-ask = Listan över lediga dagar för { $school } slutar { $day }. Läs in nästa, så att ingen får påminnelser under ett lov.
reminder-calendar_ends-remind = Listan över lediga dagar för { $school } slutar { $day }. Läs in nästa, så att ingen får påminnelser under ett lov.

## My data
my-data-title = Det här har jag sparat om dig
my-data-line = { $what }: { $count }
my-data-whole = Här följer allt som det är sparat (JSON). Fel svar rättar du med “rätta”.
my-data-more = Och { $count } äldre i det som följer.
my-data-people = Namn, konto, språk
my-data-roles = Roller
my-data-pauses = Pauser
my-data-addresses = Chattadress i Teams
my-data-answers = Svar om mål
my-data-answer_versions = Tidigare versioner av svar
my-data-dialog_states = Halvt ifyllda svar
my-data-agreements = Överenskommelser
my-data-points = Punkter till dagordningen
my-data-hidden_lines = Rader du har dolt
my-data-sheets = Delade dagordningar
my-data-feeds = Kalenderprenumeration
who-reads-title = Det här ser andra
who-reads-only-chief = Text märkt “endast till skolchefen” ser ingen annan än skolchefen.

# Det som är avslaget tills kommunen slår på det

sheet-column-switched-on = Påslaget
sheet-column-talks-a-day = Samtal per dag
sheet-column-talks-a-week = Samtal per vecka
calendar-more = Lägg i kalendern …

# Ställföreträdare

role-deputy = ställföreträdare
sheet-word-deputy = ställföreträdare
receipt-by-deputy = ställföreträdare

# The help's second half: talks and what comes of them.
agreements-new-hint = En ny överenskommelse görs från en skolas samtal: skriv “{ $talks }” och välj skolan.

## Why is it yellow?
why-title = Varför: { $what }
why-number = { $goals ->
    [one] { $count ->
        [0] Målet behöver inget samtal.
       *[other] Målet behöver ett samtal.
      }
   *[other] { $count } av { $goals } mål behöver ett samtal.
  }
why-sum = { $count } av { $goals } mål behöver ett samtal
why-initiative = Insats: { $title }
why-now = Nu: { $status }
why-before = Nu: { $status }. Senast: { $before }
why-reason = Behöver ett samtal: { $reason }
why-reason-days = { $reason } ({ $days })
why-answer = { $day }: { $answer }
why-answer-by = { $day }, { $who }: { $answer }
why-answer-id = { $day }: { $id }
why-ids = Visa svars-id
why-rule = En fast regel avgör vad som behöver ett samtal. Den ser till målet och svaren, aldrig till personen.
why-one-goal = Här står bara de mål som behöver ett samtal. Skriv namnet på ett mål för att se just det.
why-school = Hela skolan
why-ask = Varför?
why-which = Varför vad?
why-nothing-named = Skriv en skola eller ett mål efter “varför”, eller välj ett som behöver ett samtal.
why-several = Flera passar in på “{ $text }”. Vilken menar du?
why-not-found = Jag hittar varken någon skola eller något mål som heter “{ $text }”.
why-more = Och { $count } till: skriv skolans namn också.

## Export
export-title = Export
export-what-chief = Sammanfattningen av omgången som pågår och alla svar du får läsa. Excel har allt; CSV kommer i två filer; JSON är till ärendesystemet.
export-of-school = Filerna har alla skolor som du får läsa. Välj { $school } i kolumnen “{ $column }”.
export-what-administrator = När skolorna tillfrågas och loggen över vem som har tittat, hämtat och ändrat. Ingenting av det som har svarats.
export-file-xlsx = Excel
export-file-summary = CSV: sammanfattning
export-file-answers = CSV: alla svar
export-file-rounds = CSV: omgångar
export-file-log = CSV: logg
export-file-json = JSON
export-noted = Varje hämtning skrivs i loggen med ditt person-id, slag och tidpunkt. Adresserna gäller en timme, bara för dig och bara så länge du har din roll.
files-no-address = Filerna hämtas i en webbläsare, och jag har ingen adress som en webbläsare hittar. Be den som driver Pejling att ange PEJLING_PUBLIC_URL.
export-table-summary = Sammanfattning
export-table-answers = Alla svar
export-table-rounds = Omgångar
export-table-log = Logg
export-column-school = Skola
export-column-policy = Policy
export-column-activity = Aktivitet
export-column-goal = Mål
export-column-state = Läget nu
export-column-status = Status
export-column-before = Senast
export-column-reasons = Behöver ett samtal
export-column-asked_on = Frågad från
export-column-closes = Stänger
export-column-confidence = Tilltro
export-column-trend = Utveckling
export-column-obstacle = Hinder
export-column-need = Behov
export-column-progress = Egen bedömning, %
export-column-next_step = Nästa steg
export-column-only_chief = Endast till skolchefen
export-column-marks = Märken
export-column-answered_at = Besvarad
export-column-answer = Svars-id
export-column-slot = Plats i året
export-column-at = Tidpunkt
export-column-who = Person-id
export-column-what = Vad
export-column-subject = Ämnes-id

## How the bot is, for the administrator
health-title = Driftstatus
health-tick-plan = Planering
health-tick-send = Utskick
health-tick-housekeep = Städning
health-last = { $what }: gick senast bra { $day } kl. { $time }
health-never = { $what }: inte än sedan jag startade
health-late = { $what }: försenad. Gick senast bra { $day } kl. { $time }
health-database = Databas: svarar
health-tables = Tabeller: version { $version }, aktuell
health-tables-old = Tabeller: version { $version }, jag väntar mig { $expected }. Kör “app.py db upgrade”.
health-messages = Meddelanden
health-messages-none = Inga meddelanden än.
health-state-pending = { $count } väntar
health-state-claimed = { $count } på väg
health-state-ambiguous = { $count } kanske levererade
health-state-sent = { $count } skickade
health-state-cancelled = { $count } återkallade
health-state-expired = { $count } utgångna
health-state-failed = { $count } misslyckade
health-unreachable = { $count ->
    [0] Teams når alla som jag har hört av.
    [one] 1 person når Teams inte.
   *[other] { $count } personer når Teams inte.
  }
health-list-ends = Listan över lediga dagar slutar { $day }, om { $count } dagar.
health-list-over = Listan över lediga dagar slutade { $day }. Läs in nästa, annars skriver jag under loven.
health-list-missing = Det finns ingen lista över lediga dagar. Läs in en, annars skriver jag under loven.

## The rehearsal, for the administrator
rehearsal-title = Provkörning
rehearsal-count = { $count ->
    [0] Inga meddelanden de närmaste 28 dagarna.
    [one] 1 meddelande de närmaste 28 dagarna, som det ser ut nu. Inget är skickat.
   *[other] { $count } meddelanden de närmaste 28 dagarna, som det ser ut nu. Inget är skickat.
  }
rehearsal-week = Vecka { $week }, från { $day }: { $count ->
    [one] 1 meddelande
   *[other] { $count } meddelanden
  }
rehearsal-kind = { $kind }: { $count }
rehearsal-year = Hela året som CSV
rehearsal-link = Adressen gäller en timme, bara för dig. Filen räknas ut när du öppnar den; det kan ta en stund.
rehearsal-no-link = Hela året hämtas i en webbläsare, och jag har ingen adress som en webbläsare hittar. Den som driver Pejling kan ange PEJLING_PUBLIC_URL.

## What does my chief see?
who-reads-seat = Namn, roll och skola
who-reads-pauses = Pauser: från och till, aldrig varför
who-reads-taps = Status, tilltro, utveckling, hinder, behov, egen bedömning och “inget nytt”
who-reads-words = Nästa steg, med dina egna ord
who-reads-agreements = Överenskommelser som du håller, har föreslagit eller har sagt ja till
who-reads-agenda = Punkter och delade dagordningar: de som sitter med på samtalet
who-reads-nothing = Inget just nu.
who-reads-since = Sedan { $day }.
who-reads-goes-oldest = Det äldsta raderas { $day }.
who-reads-goes-seat = Raderas 30 dagar efter din sista dag i en roll.
who-reads-goes-pauses = Raderas 30 dagar efter din sista dag i en roll.
who-reads-goes-agreements = Raderas 12 månader efter att överenskommelsen har stängts.
who-reads-requests = Förfrågningar: det du har bett om, och svaret
who-reads-goes-requests = Raderas 12 månader efter att förfrågan har stängts.

## Help with asking why, taking along, and what is kept
help-health = Driftstatus
help-preview = Provkörning

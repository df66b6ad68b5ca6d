### Pejling: da

## Status words (product rule: the rank lives in code, the words here)
status-reached = Nået
status-on_track = På sporet
status-not_started = Ikke startet
status-at_risk = I risiko
status-behind = Bagud
status-dropped = Udgået
status-unanswered = ikke besvaret
meaning-reached = Målet er nået, og vi kan se tegnene
meaning-on_track = Vi når det til tiden, som vi arbejder nu
meaning-not_started = Ikke begyndt endnu, som planlagt
meaning-at_risk = Kan nås, men vi skal ændre noget
meaning-behind = Nås ikke til tiden uden hjælp eller beslutning
meaning-dropped = Målet er taget ud af planen
trend-better = frem
trend-same = uændret
trend-worse = tilbage
obstacle-none = ingen
obstacle-time = tid og drift
obstacle-skills = kompetencer
obstacle-cooperation = samarbejde
obstacle-knowledge = data og viden
obstacle-money = økonomi og rammer
obstacle-other = andet
need-nothing = intet
need-consultant_sparring = sparring fra konsulent
need-chief_sparring = sparring fra centerchef
need-decision = beslutning
need-resources = ressourcer

## The check-in
check-in-title-talk = Status før din 1:1 { $day }
check-in-title = Status på dine mål
check-in-title-talk-deputy = Status før skolelederens 1:1 { $day }
check-in-title-deputy = Status på skolens mål
check-in-size = { $count ->
    [one] 1 mål, under et minut
   *[other] { $count } mål, ca. { $minutes ->
        [one] 1 minut
       *[other] { $minutes } minutter
    }
  }
check-in-toast = { $school }: status på { $count } mål
check-in-step = Mål { $number } af { $count }
check-in-done-so-far = { $done } af { $count } mål er besvaret
check-in-sign = Tegn: { $sign }
check-in-due = Frist { $day }
check-in-last = Sidst { $day }
check-in-never = Ikke besvaret før
check-in-confidence-short = tiltro { $confidence }
check-in-late = Runden er lukket, men dit svar tæller med og mærkes “sen”.
check-in-early = Næste runde åbner { $day }. Dit svar tæller med i den.
check-in-readers = Læses af: { $readers }
check-in-start = Start
check-in-continue = Fortsæt
check-in-unchanged-all = { $count ->
    [one] Intet nyt på det grønne mål
   *[other] Intet nyt på alle grønne mål ({ $count })
  }
check-in-again = Forfra
check-in-other-answer = Andet svar
check-in-nothing-to-ask = Der er ingen mål at give status på lige nu. Et mål skal have et tegn og en frist, før jeg spørger til det.
check-in-no-school = Du har ikke en skole at give status for. Skriv “hjælp” for at se, hvad jeg kan.
question-short = Hvad er der sket siden sidst?
question-status = Hvordan går det?
question-late_start = Målet skulle være begyndt { $day }. Er det planlagt eller forsinket?
question-confidence = Hvor sikker er du på, at I når målet inden { $due }?
question-confidence-scale = 1 = slet ikke sikker, 5 = helt sikker
question-trend = Siden sidst?
question-obstacle = Største hindring?
question-need = Hvad har I brug for?
late_start-planned = Planlagt
late_start-delayed = Forsinket
next-step-add = Tilføj næste skridt
next-step-label = Næste skridt
next-step-hint = Ingen navne på elever eller medarbejdere
next-step-only-chief = Kun til centerchefen

## The receipt
receipt-title = { $done ->
    [0] Ikke besvaret endnu
   *[other] Tak. { $done } af { $count } mål er gemt
  }
receipt-change = Ret
receipt-until-talk = Du kan rette, indtil samtalen er holdt.
receipt-corrected = rettet
receipt-late = sen
receipt-unchanged = intet nyt
receipt-more = { $count ->
    [one] Et mål mere venter til næste runde.
   *[other] { $count } mål mere venter til næste runde.
  }
already-answered = Allerede besvaret { $day }. Vil du rette?
round-closed = Den runde er lukket. Her er, hvordan det står nu.

### Ord, man kan skrive: det første vises, resten forstås
command-words-help = hjælp, hvad kan du, hvad kan jeg skrive, kommandoer, menu
command-words-my-tasks = mine opgaver, hvad venter, opgaver, hvad mangler jeg
command-words-my-data = mine data, mine oplysninger, hvad ved du om mig
command-words-who-reads = hvad ser chefen, hvem ser hvad, hvem læser, hvem læser med
command-words-language = sprog, skift sprog, skift sprog til
command-words-pause = pause, pause til, sæt på pause til, hold pause til
command-words-resume = genoptag, slut pause, stop pause
command-words-snooze = udskyd, mind mig senere
command-words-check-in = status, giv status
command-words-correct = ret, ret svar, ret mit svar, rette
command-words-my-goals = mine mål, mål, vis mine mål
command-words-sparring = sparring, bed om sparring
command-words-talks = samtaler, mine samtaler, møder, samtale
command-words-agreements = aftaler, mine aftaler
command-words-point = punkt, nyt punkt
command-words-agenda = dagsorden, vis dagsorden
command-words-summary = opsummering, oversigt, overblik, vis opsummering, resume, resumé
command-words-missing = mangler svar, hvem mangler, hvem mangler at svare, manglende svar
command-words-paused = på pause, hvem er på pause
command-words-why = hvorfor, hvorfor er
command-words-requests = anmodninger, åbne anmodninger
command-words-plan-talks = fordel samtaler, planlæg samtaler
command-words-my-schools = mine skoler, skoler
command-words-export = eksport, eksporter
command-words-preview = prøvekørsel
command-words-health = driftstatus, drift
command-words-greeting = hej, hejsa, hej pejling, hej med dig, goddag, godmorgen, god morgen
command-words-thanks = tak, mange tak, tusind tak, tak for hjælpen, tak skal du have

## The door: what is said when something went wrong before or around a dialog
apology = Noget gik galt hos mig. Prøv igen om lidt. Bliver det ved, så giv din administrator dette fejlnummer: { $id }
door-no-identity = Jeg kan kun tale med personer, der er logget ind med deres arbejdskonto. Spørg din administrator.
door-received = Modtaget.
door-unreadable-press = Det kort kunne jeg ikke læse. Skriv “hjælp” for at komme videre.

## People and seats
role-leader = skoleleder
role-team = ledelsesteam
role-chief = centerchef
role-leadership_consultant = ledelseskonsulent
role-subject_consultant = fagkonsulent
role-director = direktør
role-administrator = administrator

## Welcome and privacy notice
welcome-title = Hej, jeg er Pejling
welcome-leader = Jeg spørger kort til dine mål før dine samtaler, så I kan bruge tiden på det, der betyder noget. Et tryk eller tre pr. mål, så er du færdig.
welcome-chief = Jeg samler ledernes status, så du på én skærm ser, hvad der kræver dig, og hvorfor.
welcome-other = Jeg hjælper med at følge op på skolernes mål og samtaler.
notice-title = Før du svarer første gang
notice-title-reader = Før du begynder
notice-what = Jeg gemmer dine svar om mål: status, tiltro, udvikling, hindring, behov og det, du selv skriver. Aldrig noget om elever.
notice-what-reader = Jeg gemmer ledernes svar om mål: status, tiltro, udvikling, hindring, behov og det, de selv skriver. Aldrig noget om elever.
notice-who = Læses af: { $readers }. Direktøren ser kun samlede tal. Andre skoler ser intet.
notice-how-long = Svar slettes efter næste skoleår, din tekst efter 12 måneder.
notice-how-long-reader = Svar slettes efter næste skoleår, tekst efter 12 måneder.
notice-more = Formål, hjemmel og rettigheder
notice-controller = Dataansvarlig: { $controller }
notice-purpose = Formål: opfølgning på mål og samtaler. Ikke vurdering, rangordning eller kontrol af personer.
notice-basis = Hjemmel: { $basis }
notice-categories = Oplysninger: navn, rolle, skole, sprog og dine svar.
notice-rights = Du kan se og rette dine svar her i chatten (“mine data”) og har ret til indsigt, rettelse, sletning og indsigelse. Du kan klage til tilsynsmyndigheden.
notice-contact = Databeskyttelsesrådgiver: { $contact }
notice-read = Jeg har læst
notice-thanks = Tak. Skriv “hjælp”, når du vil se, hvad jeg kan.
notice-first = Læs først, hvem der ser dine svar. Så går vi videre.
notice-first-reader = Læs først, hvad jeg gemmer, og hvem der ser det. Så går vi videre.

## Help
help-title = Det kan jeg
help-check-in = Giv status
help-my-goals = Mine mål
help-summary = Opsummering
help-missing = Mangler svar
help-does-check-in = giv status på dine mål
help-does-correct = ret et svar, til samtalen er holdt
help-does-my-goals = dine mål med de seneste svar
help-does-my-tasks = det, der venter på dig
help-does-sparring = bed om sparring, en beslutning eller ressourcer
help-does-talks = samtaler, der er holdt, booket og mangler
help-does-agenda = arket til næste 1:1
help-does-point = sæt et punkt på dagsordenen
help-does-agreements = det, I har aftalt
help-does-summary = skolerne på én skærm
help-does-missing = hvem der ikke har svaret endnu
help-does-paused = hvem der holder pause
help-does-why = hvad en farve står på: regel og svar
help-does-requests = hvad skolerne beder om
help-does-plan-talks = forslag til datoer for hele året
help-does-my-schools = dine skoler, en for en
help-does-export = det hele som fil
help-does-health = hvordan jeg har det
help-does-preview = de beskeder, jeg kommer til at sende
help-does-snooze = få min besked igen senere
help-does-pause = ingen beskeder til den dag
help-does-resume = slut pausen
help-does-language = skift sprog
help-does-my-data = alt, der er gemt om dig
help-does-who-reads = hvem der læser det, og hvornår det slettes
help-as-point = { $word } vikarer
help-as-pause = { $word } 1/12
help-as-language = { $word } svensk
help-leader = Skriv bare, hvordan det går, fx “gul, 60 pct, forsinket”. Intet gemmes, før du har sagt ja.
help-chief = Skriv en skoles navn for at se dens mål; de første fire bogstaver er nok, også efter et ord: “{ $talks } birke”.
help-words = Du kan skrive:
help-always = Og altid:
help-guess = Mente du “{ $words }”?
help-which-school = Hvilken skole mener du?
help-more-schools = Og { $count } til. Skriv lidt mere af navnet.
help-not-understood = Det forstod jeg ikke.
help-greeted = Hej. Godt at høre fra dig.
help-thanked = Selv tak.
help-way = Skriv “{ $help }”, så viser jeg alt, hvad jeg kan.
help-group = Skriv til mig i en privat chat. Her i gruppen viser jeg ingen svar.
language-changed = Så taler vi dansk.
language-unknown = Det sprog kan jeg ikke. Jeg kan dansk, svensk, norsk og engelsk.
pause-set = Pause til og med { $day }. Jeg skriver ikke til dig imens. “{ $resume }” slutter den.
pause-ended = Velkommen tilbage. Den første påmindelse kommer tidligst om fem arbejdsdage.
pause-none = Du er ikke på pause.
pause-needs-day = Hvornår er du tilbage? Skriv fx “{ $pause } 12/1”.
pause-past = { $day } er forbi. Skriv en dag, der kommer.

## My goals
goals-title = Mål på { $school }
goals-none = { $school } har ingen mål endnu.
goals-not-askable = Mangler tegn eller frist: spørges der ikke til.
goals-dropped = Udgået { $day }

## Refusals
refusal-stranger = Jeg kender dig ikke endnu. Bed din administrator om at lægge dig ind i Pejling.
refusal-not-yours = Det har du ikke adgang til.
refusal-out-of-date = Kortet er forældet. Skriv “hjælp” for at komme videre.
refusal-not-understood = Det valg kender jeg ikke. Prøv igen på det nyeste kort.
refusal-too-long = Teksten er for lang. Der er plads til { $limit } tegn. Intet er gemt endnu.
refusal-personal-number = Det ligner et personnummer. Fjern det, så gemmer jeg resten. Intet er gemt endnu.

## Agents Playground, the chat to try Pejling in on one's own machine (command line)
playground-installing = Henter Microsoft 365 Agents Playground, en chat til afprøvning uden Teams. Microsofts licens: førudgave, kun til evaluering; den er ikke en del af Pejling.
playground-no-node = Agents Playground startes ikke: Node.js findes ikke her. Botten kører alligevel.
playground-not-installed = Agents Playground kunne ikke hentes ({ $reason }). Botten kører alligevel.
playground-not-started = Agents Playground kunne ikke starte ({ $reason }). Botten kører alligevel.

# Teams-appens pakke (administratoren)
fault-app-file-missing = filen mangler i pakken
fault-app-not-json = filen er ikke gyldig JSON
fault-app-setting-missing = indstillingen { $name } mangler
fault-app-icon-size = ikonet skal være et PNG-billede på { $size } pixels
fault-app-icon-opaque = ikonet skal være hvidt på gennemsigtig bund
fault-app-not-https = { $place } skal være en adresse, der begynder med https://
fault-app-version = { $place } skal være et versionsnummer som 1.0.0
fault-app-id = { $place } skal være bottens app-id (MicrosoftAppId)
fault-app-resource = { $place } skal slutte med /botid- og bottens app-id
fault-app-commands = { $place } har flere end { $most } kommandoer
fault-app-length = { $place } skal være udfyldt og højst { $most } tegn
fault-app-schema = $schema skal være version { $version }, den samme som manifestets
fault-app-words-missing = { $place } mangler på dette sprog
fault-app-words-unknown = { $place } findes ikke i manifestet

## Instruments
instrument-one_to_one = 1:1-samtale
instrument-leadership_development_talk = LUS
instrument-leadership_team_development_talk = GRUS
instrument-team_development_talk = teamudviklingssamtale
instrument-school_development_talk = skoleudviklingssamtale
instrument-local_evaluation = årlig evaluering
instrument-municipal_evaluation = kommunal evaluering
instrument-school_strategy = virksomhedsstrategi
instrument-school_strategy_revision = revision af virksomhedsstrategien
instrument-wellbeing_assessment = trivselsvurdering
instrument-agreement = aftale

## Reminders: one message a day, everything due in it
reminder-title = { $count } ting til dig
reminder-show-more = Vis { $count } til
reminder-more-schools = { $count } skoler til
reminder-talk-nudge = { $talk } med { $school } mangler. Book inden { $day }.
reminder-talk-nudge_again = { $talk } med { $school } mangler stadig. Book inden { $day }.
reminder-talk-invite = { $talk } ({ $school }) er sat til { $day } kl. { $time }.
reminder-talk-ask = { $talk } ({ $school }) { $day } kl. { $time }. Nu er det tid at forberede den.
reminder-talk-remind = { $talk } ({ $school }) nærmer sig: { $day } kl. { $time }.
reminder-talk-remind_again = { $talk } ({ $school }) nærmer sig: { $day } kl. { $time }.
reminder-talk-moved = Flyttet: { $talk } ({ $school }) er nu { $day } kl. { $time }{ $where }.
reminder-talk-cancelled = Aflyst: { $talk } ({ $school }) { $day } kl. { $time }.
reminder-talk-day_before = Næste: { $talk } ({ $school }) { $day } kl. { $time }.
reminder-talk-after = { $talk } med { $school } { $day }: afholdt, flyttet eller aflyst?
reminder-talk-after_again = { $talk } med { $school } { $day }: jeg mangler stadig at høre, om den blev afholdt.
reminder-check_in-ask = Status før din 1:1 { $day }. { $school } har { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } at svare på.
reminder-check_in-remind = Din status før 1:1 { $day } mangler { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } endnu ({ $school }).
reminder-check_in-ask-deputy = Status før skolelederens 1:1 { $day }. { $school } har { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } at svare på.
reminder-check_in-remind-deputy = Status før skolelederens 1:1 { $day } mangler { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } endnu ({ $school }).
reminder-check_in-ask-alone = Status på { $school }: { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } at svare på inden { $day }.
reminder-check_in-remind-alone = Status på { $school } mangler endnu { $count ->
    [one] 1 mål
   *[other] { $count } mål
  }. Runden lukker { $day }.
reminder-task-ask = Nu kan { $school } gå i gang: { $talk }. Frist { $day }.
reminder-task-remind = Husk { $talk } på { $school }. Frist { $day }.
reminder-task-remind_again = Fem arbejdsdage tilbage: { $talk } på { $school }. Frist { $day }.
reminder-task-due_day = I dag er fristen: { $talk } på { $school }.
reminder-agreement-remind = Aftale med frist { $day }: { $what }
reminder-agreement-due_day = Aftale med frist i dag: { $what }
snooze-offer = Udskyd
snooze-lunch = Efter frokost
snooze-tomorrow = I morgen
snooze-monday = Mandag
snooze-set = Så minder jeg dig { $day } kl. { $time }.
snooze-none = Der er ingen påmindelse at udskyde.
snooze-too-late = Så sent kan den ikke udskydes. Fristen er { $day }.

## Own words
own-words-title = Har jeg forstået dig rigtigt?
own-words-goal = Mål: { $goal }
own-words-which = Hvilket mål gælder det?
own-words-progress = { $percent } % på vej
own-words-keep = Gem
own-words-drop = Kassér
own-words-dropped = Kasseret. Intet er gemt.
own-words-ask = Det næste spørger jeg om bagefter: { $questions }.
own-words-field = Mine ord (gemmes kun, hvis du lader dem stå)
own-words-two-colours = Jeg hørte mere end én farve. Hvilken er det?
own-words-negation = Jeg hørte, hvad det ikke er. Hvad er det så?
own-words-contradiction = Jeg hørte to forskellige ting. Hvad skal det være?
own-words-about-a-person = Handler det om en person? Skriv uden navn. Intet er gemt.
own-words-nothing-open = Der er intet mål at svare på lige nu. Skriv “status” for at se, hvordan det står.
question-name-status = status
question-name-confidence = tiltro
question-name-trend = udvikling
question-name-obstacle = hindring
question-name-need = behov

## The chief's summary
summary-title = Opsummering
summary-head = { $answered } af { $asked } skoler har givet status
summary-on = Stand { $day }
summary-readers = Lederne ser hver deres egen skole. Du ser alle, fordi du er { $role }.
summary-needs = Det kræver dig
summary-needs-none = Ingen mål kræver dig lige nu.
summary-needs-more = og { $count } mere
summary-open = Åbn
summary-matrix = Skoler og mål
summary-legend = Hvad er tallene?
summary-page = Vis flere ({ $page } af { $pages })
summary-key = ✓ nået ● på sporet ○ ikke startet ▲ i risiko ■ bagud – mangler · ikke spurgt P på pause ✕ udgået. Grå: ældre end 45 dage. Pil: siden sidst.
summary-changes = Ændret siden sidst
summary-changes-none = Intet er ændret siden sidst.
summary-worse = Værre ({ $count }): { $names }
summary-better = Bedre ({ $count }): { $names }
summary-reached = Nået ({ $count }): { $names }
summary-unchanged = { $count } uændret
summary-missing = Mangler svar
summary-missing-see = Se hvem og siden hvornår
summary-missing-none = Alle har svaret.
summary-missing-line = { $school } · { $leader } · spurgt { $day } · { $count ->
    [one] 1 mål
   *[other] { $count } mål
  }
summary-paused-line = { $school } · { $leader } · på pause til { $day }
summary-paused = På pause
summary-paused-none = Ingen er på pause.
summary-nudge = Venlig påmindelse
summary-nudged = { $count ->
    [0] Ingen nye påmindelser: alle er allerede mindet om det.
    [one] 1 påmindelse bliver sendt i næste sendetid.
   *[other] { $count } påmindelser bliver sendt i næste sendetid.
  }
summary-obstacles = Gennemgående hindringer
summary-obstacle = { $obstacle } ({ $count } skoler)
summary-to-meeting = Tag med på ledermøde?
summary-overdue = Aftaler over frist
summary-overdue-line = { $what } · { $owner } · { $school } · siden { $day }
summary-overdue-none = Ingen aftaler er over frist.
summary-talks = Samtaler
summary-talk-line = { $school }: { $held } af { $range }
summary-talk-next = næste { $day }
summary-ahead = Næste 14 dage
summary-ahead-line = { $day } kl. { $time }: { $talk } · { $school }
summary-ahead-none = Ingen samtaler de næste 14 dage.
summary-sums = Samlede tal fra { $count } skoler. Enkelte skoler vises ikke.
summary-sums-none = Der er for få skoler til at vise samlede tal.
summary-sum-line = { $state }: { $count }
state-behind = Bagud
state-at_risk = I risiko
state-unanswered = Ikke besvaret
state-not_started = Ikke startet
state-on_track = På sporet
state-reached = Nået
state-excused = På pause
state-not_asked = Ikke spurgt
state-dropped = Udgået
state-no_goal = Intet mål
standing-over_max = flere end planlagt
standing-cannot_reach_min = kan ikke nå det mindste antal
standing-ok = følger planen
standing-short = mangler booking
standing-open = løbende
reason-behind = bagud
reason-at_risk_twice = i risiko to runder i træk
reason-confidence_fell = tiltroen er faldet mindst to trin
reason-confidence_fell_twice = tiltroen er faldet to gange i træk
reason-need = brug for: { $need }
reason-unanswered_twice = ikke besvaret to gange i træk
reason-agreement_overdue = aftale over frist
reason-promise = Din egen aftale er over frist siden { $day }

## Importens fejl: sted og grund
fault-at-file = { $file }: { $reason }
fault-at-line = { $file }, linje { $line }: { $reason }
fault-at-sheet = { $file }, arket { $sheet }: { $reason }
fault-at-row = { $file }, arket { $sheet }, række { $row }: { $reason }
fault-at-cell = { $file }, arket { $sheet }, celle { $column }{ $row }: { $reason }
fault-too-big = Filen er for stor; den må højst fylde { $most }.
fault-not-utf8 = Teksten kan ikke læses. Gem filen som UTF-8.
fault-empty-file = Filen er tom.
fault-yaml-broken = Filen følger ikke YAML her. Se efter indrykning, kolon og anførselstegn.
fault-yaml-two-documents = Filen indeholder mere end ét dokument (---). Del den i flere filer.
fault-yaml-alias = Henvisninger med & og * læses ikke. Skriv indholdet ud.
fault-yaml-tag = Mærker med ! læses ikke. Skriv værdien uden.
fault-yaml-too-deep = Her er for mange niveauer inden i hinanden.
fault-too-many-rows = Her er flere rækker, end der kan læses på én gang.
fault-duplicate-key = »{ $field }« står her to gange.
fault-duplicate-id = »{ $id }« er allerede brugt. Hvert id må kun stå én gang.
fault-unknown-field = »{ $field }« kendes ikke.
fault-unknown-reference = »{ $id }« findes hverken i filerne eller i databasen.
fault-unknown-word = »{ $value }« kendes ikke her.
fault-not-a-list = »{ $field }« skal være en liste.
fault-not-a-mapping = Der skal stå felter med navn og værdi under »{ $field }«.
fault-not-text = »{ $field }« skal være tekst.
fault-not-a-number = »{ $value }« under »{ $field }« er ikke et helt tal fra 0 til 999.
fault-not-one-of = »{ $value }« under »{ $field }« kan ikke bruges. Vælg mellem: { $allowed }.
fault-not-within = »{ $value }« under »{ $field }« skal være et helt tal fra { $least } til { $most }.
fault-missing = »{ $field }« mangler.
fault-too-long = »{ $field }« er for lang; højst { $most } tegn.
fault-unprintable = »{ $field }« indeholder usynlige styretegn.
fault-bad-id = »{ $value }« kan ikke bruges som »{ $field }«: højst 64 bogstaver, tal og . : / # - _, uden mellemrum.
fault-bad-guid = »{ $value }« under »{ $field }« er ikke et id fra Entra (8-4-4-4-12 tegn).
fault-bad-zone = »{ $value }« er ikke en tidszone. Skriv for eksempel Europe/Copenhagen.
fault-bad-day = »{ $value }« under »{ $field }« er ikke en dato. Skriv for eksempel 2026-10-20.
fault-bad-moment = »{ $value }« under »{ $field }« er ikke et tidspunkt. Skriv for eksempel 2026-10-20 10:00.
fault-skipped-hour = »{ $value }« findes ikke: uret stilles frem den nat.
fault-ends-before-start = »{ $field }« ({ $value }) ligger før begyndelsen.
fault-most-below-least = Det højeste antal er mindre end det laveste.
fault-roles-overlap = Samme person har rollen »{ $role }« to gange i samme tid.
fault-no-municipality = Kommunen kendes ikke endnu. Indlæs den først eller sammen med denne fil.

## Arbejdsbogen: ark, overskrifter og ord
sheet-name-guide = Vejledning
sheet-name-lists = Lister
sheet-name-municipality = Kommune
sheet-name-schools = Skoler
sheet-name-people = Personer
sheet-name-roles = Roller
sheet-name-pauses = Pauser
sheet-name-plans = Planer
sheet-name-policies = Politikker
sheet-name-activities = Aktiviteter
sheet-name-instruments = Opfølgning
sheet-name-goals = Mål
sheet-name-talks = Samtaler
sheet-name-blackouts = Fridage
sheet-name-overrides = Undtagelser
sheet-column-id = Id
sheet-column-name = Navn
sheet-column-tenant-id = Lejer-id (Entra)
sheet-column-country = Land
sheet-column-zone = Tidszone
sheet-column-language = Sprog
sheet-column-object-id = Objekt-id (Entra)
sheet-column-person = Person
sheet-column-role = Rolle
sheet-column-school = Skole
sheet-column-since = Fra
sheet-column-until = Til og med
sheet-column-first = Første dag
sheet-column-last = Sidste dag
sheet-column-plan = Plan
sheet-column-title = Titel
sheet-column-label = Periode
sheet-column-starts = Start
sheet-column-ends = Slut
sheet-column-starts-at = Begynder
sheet-column-ends-at = Slutter
sheet-column-policy = Politik
sheet-column-programme = Program
sheet-column-level = Niveau
sheet-column-text = Ordlyd
sheet-column-topics = Emner
sheet-column-checked-in = Giver status
sheet-column-continues = Fortsætter
sheet-column-activity = Aktivitet
sheet-column-sign = Tegn
sheet-column-due = Frist
sheet-column-owner = Ansvarlig
sheet-column-parent = Under mål
sheet-column-dropped-on = Udgået den
sheet-column-instrument = Opfølgningslinje
sheet-column-kind = Slags
sheet-column-convener = Indkalder
sheet-column-participants = Deltagere
sheet-column-also = Kan deltage
sheet-column-covers = Dækker
sheet-column-unit = Pr.
sheet-column-min = Mindst
sheet-column-max = Højst
sheet-column-place = Sted
sheet-column-state = Tilstand
sheet-column-subject = Skole eller person
sheet-word-yes = ja
sheet-word-no = nej
sheet-word-leader = skoleleder
sheet-word-team = ledelsesteam
sheet-word-chief = centerchef
sheet-word-leadership-consultant = ledelseskonsulent
sheet-word-subject-consultant = fagkonsulent
sheet-word-director = direktør
sheet-word-administrator = administrator
sheet-word-policy = politik
sheet-word-employee = medarbejder
sheet-word-leadership = ledelse
sheet-word-school-year = skoleår
sheet-word-plan-period = planperiode
sheet-word-programme = forløb
sheet-word-booked = booket
sheet-word-moved = flyttet
sheet-word-held = afholdt
sheet-word-cancelled = aflyst
sheet-word-wellbeing-assessment = trivselsvurdering
sheet-word-local-evaluation = lokal evaluering
sheet-word-municipal-evaluation = kommunal evaluering
sheet-word-school-strategy = virksomhedsstrategi
sheet-word-school-strategy-revision = revision af strategi
sheet-word-one-to-one = 1:1-samtale
sheet-word-leadership-development-talk = LUS
sheet-word-leadership-team-development-talk = GRUS
sheet-word-team-development-talk = TUS
sheet-word-school-development-talk = SUS
sheet-word-sparring = sparring
sheet-word-consultant-project = konsulentprojekt
sheet-word-consultant-follow-up = konsulentopfølgning
sheet-word-network-meeting = netværksmøde
sheet-word-unit-quality-report = kvalitetsrapport
sheet-word-municipal-quality-report = kommunal kvalitetsredegørelse
sheet-guide-title = Sådan udfylder du arbejdsbogen
sheet-guide-examples = Den grå række på hvert ark er et eksempel. Rækker, der begynder med #, læses ikke.
sheet-guide-ids = Et id vælger du selv, og det må ikke ændres senere: historikken følger id'et.
sheet-guide-days = Datoer skrives 2026-10-20 og tidspunkter 2026-10-20 10:00, i kommunens egen tid.
sheet-guide-many = Flere værdier i samme celle adskilles med komma. Formler læses ikke.
sheet-guide-goals = Et mål uden tegn eller frist kan gemmes, men lederen bliver ikke spurgt om det.
sheet-guide-pupils = Skriv aldrig om elever eller medarbejdere, og aldrig et cpr-nummer.
fault-not-a-workbook = Filen kan ikke læses som Excel. Gem den igen som .xlsx uden makroer og adgangskode.
fault-unknown-sheet = Arket kendes ikke. Brug arkene fra skabelonen.
fault-no-heading = Her står noget i en kolonne uden overskrift.
fault-formula = »{ $field }« er en formel. Skriv værdien i stedet.
fault-broken-cell = »{ $field }« viser en fejl fra Excel.
fault-not-in-workbook = »{ $id }« skal også stå på sit eget ark i denne arbejdsbog.
fault-account-taken = »{ $id }« har allerede denne konto i Entra.
fault-goal-ring = »{ $id }« ligger under sig selv.
fault-talk-without-school = En samtale skal have en skole.

### Ord i egne vendinger: genkendes, vises ikke
own-words-status-reached = nået, målet er nået, nåede, opnået, i mål, kommet i mål, helt i mål, blå
own-words-status-on-track = på sporet, på rette spor, grøn, grønt, i grøn, i grønt
own-words-status-not-started = ikke startet, ikke begyndt, ikke påbegyndt, ikke i gang, ikke sat i gang, endnu ikke startet, ej startet, ikke gået i gang, er ikke startet, ikke kommet i gang, hvid, grå
own-words-status-at-risk = i risiko, gul, gult, gulligt, i gul, i gult, orange, i farezonen
own-words-status-behind = bagud, bagefter, rød, rødt, i rød, i rødt, langt bagud
own-words-sounds-reached = færdig, færdige, afsluttet, gennemført, fuldført, vi er i havn, i hus
own-words-sounds-on-track = går godt, går fint, går rigtig godt, går rigtig fint, går super, kører godt, kører fint, kører på skinner, går på skinner, som planlagt, planmæssigt, efter planen, følger planen, ser godt ud, ser fint ud, når det, vi når det til tiden, skrider planmæssigt frem, går efter planen, på rette vej, kører derudad, går ok, går okay, godt i gang, godt på vej
own-words-sounds-at-risk = forsinket, forsinkelse, forsinkelser, presset, presset på tid, udfordret, halter, går trægt, går langsomt, går sløjt, går tungt, bekymret, tvivlsomt, i fare, svært at nå
own-words-sounds-behind = går dårligt, går skidt, går galt, gået i stå, står stille, kan ikke nås, nås ikke, når det ikke, når ikke målet, vi når ikke, kørt fast, strandet, håbløst
own-words-trend-better = fremad, fremgang, går frem, går fremad, går den rigtige vej, går bedre, det er blevet bedre, bedre end sidst, bedre end før, i bedring, rykker, frem siden sidst, god fremgang, god fremdrift
own-words-trend-same = uændret, som sidst, samme som sidst, det samme som sidst, intet nyt, ingen ændring, ingen ændringer, status quo, uforandret, ingen udvikling, ingen fremgang
own-words-trend-worse = går tilbage, tilbagegang, går baglæns, værre, værre end sidst, dårligere end sidst, ringere end sidst, går den forkerte vej, går ned ad bakke, det er blevet værre, tilbage siden sidst
own-words-bare-better = frem, bedre
own-words-bare-same = samme, det samme
own-words-bare-worse = tilbage, dårligere, ringere
own-words-bare-on-track = godt, fint, super, ok, okay, rigtig godt
own-words-bare-at-risk = svært, trægt, sløjt
own-words-bare-behind = skidt, dårligt
own-words-obstacle-none = ingen hindringer, ingen hindring, ingen forhindringer, ingen problemer
own-words-obstacle-time = tid, tiden, tid og drift, drift, driften, sygdom, sygefravær, fravær, vikar, vikarer, vikardækning, travlt, travlhed, tidsmangel, ikke tid, ikke nok tid, tidspres
own-words-obstacle-skills = kompetencer, kompetence, efteruddannelse, oplæring
own-words-obstacle-cooperation = samarbejde, samarbejdet, dårligt samarbejde, uenighed, modstand, samarbejdsproblemer
own-words-obstacle-knowledge = data, viden, data og viden
own-words-obstacle-money = økonomi, økonomien, penge, budget, budgettet, rammer, rammerne, økonomi og rammer, lokaler
own-words-obstacle-other = andet
own-words-need-nothing = brug for intet, brug for ingenting, ikke brug for noget, ikke brug for hjælp, ingen behov, intet behov, behøver intet, ingen hjælp nødvendig
own-words-need-consultant-sparring = sparring fra konsulent, sparring fra konsulenten, sparring med konsulent, sparring med konsulenten, konsulent, konsulenten, konsulentsparring, konsulentbistand
own-words-need-chief-sparring = sparring fra centerchef, sparring fra centerchefen, sparring fra chefen, sparring med chefen, sparring med centerchefen, chefsparring, centerchef, centerchefen, chefen
own-words-need-decision = beslutning, en beslutning, afgørelse, beslutninger, beslutning fra chefen, beslutning fra centerchefen, en beslutning fra chefen, afgørelse fra chefen, en afgørelse fra chefen
own-words-need-resources = ressourcer, flere ressourcer, hænder, flere hænder, flere timer, timer, penge, flere penge, midler
own-words-confidence-5 = meget sikker, helt sikker, fuldstændig sikker, sikre på at nå det, stensikker, bombesikker, 100 sikker
own-words-confidence-4 = ret sikker, sikker, rimelig sikker, temmelig sikker, ganske sikker, fortrøstningsfuld
own-words-confidence-3 = nogenlunde sikker, lidt usikker, både og, halvsikker
own-words-confidence-2 = usikker, ret usikker, ikke sikker, ikke så sikker, ikke ret sikker, i tvivl
own-words-confidence-1 = meget usikker, slet ikke sikker, helt usikker, tror ikke på det, overhovedet ikke sikker
own-words-progress-25 = en fjerdedel, kvart
own-words-progress-33 = en tredjedel
own-words-progress-50 = halvvejs, halvdelen, en halv, midtvejs
own-words-progress-67 = to tredjedele
own-words-progress-75 = tre fjerdedele, trekvart
own-words-sure = tiltro, tiltroen, sikkerhed
own-words-of = af
own-words-not = ikke, ik, ikk, aldrig, hverken, næppe, knap, ingen, næsten, nær ved
own-words-because = pga, p g a, på grund af, grundet, fordi, skyldes, det skyldes, hindring, hindringen, største hindring, hindret af, forhindret af, hindres af, mangel på, mangler, manglende
own-words-needing = brug for, har brug for, behov for, behov, savner, mangler, ønsker, ønsker os, behøver
own-words-next = næste skridt, næste step
own-words-but = men, og, dog, samt, uden
own-words-filler = eller, mere, end, kører, vi, er, det, nu, stadig, stadigvæk, fortsat, lige, mål, målet, mål 1, mål 2, mål 3, mål 4, mål 5, mål 6, status, statussen, nok, jeg, mig, os, vores, den, her, på, i, for, til, ca, cirka, omkring, om, at, nå, en, et, lidt, meget, ret, altså, så, ligger, står, går, har, af, med, desværre, heldigvis, igen, endnu, måske, kommet, vejen, igennem, af vejen, siger, melder, tror, vil, sige, største, som, fra, blevet, sidste, siden, sidst, måltallet, farven, farve, vurderer, giver, mest, overvejende, hej, hele
own-words-ill = syg, syge, sygdom, sygemeldt, sygemelding, langtidssyg, langtidssygemeldt, stress, stresset, depression, indlagt, kræft, udbrændt, angst
own-words-starters = der, de, han, hun, begge, alle, mange, flere, nogle, en, et, to, tre, fire, fem, lærere, lærerne, lærer, læreren, pædagoger, pædagogerne, medarbejdere, medarbejderne, medarbejder, ledelsen, lederen, teamet, personalet, personale, eleverne, stor, stort, store, høj, højt, meget, langvarig, kollegerne, desuden, efter, under, grundet, forsinkelsen, målet, mål, næste, første, vores, når, hvis, selv, samt, ved, uge, skolen, skole, afdelingen, årgangen, ny, nyt, vikarer

### Flere slags samtaler og opgaver
instrument-sparring = sparring
instrument-consultant_project = konsulentprojekt
instrument-consultant_follow_up = konsulentopfølgning
instrument-network_meeting = netværksmøde
instrument-unit_quality_report = kvalitetsrapport
instrument-municipal_quality_report = kommunal kvalitetsredegørelse

## Talks: booking, moving, holding
talk-moment = { $day } kl. { $time }
talks-title = Samtaler
talks-at = Samtaler med { $school }
talks-short = { $count ->
    [one] 1 skole mangler en 1:1
   *[other] { $count } skoler mangler en 1:1
  }
talks-none-short = Ingen skole mangler en 1:1 lige nu.
talks-rest = Følger planen
talks-choose = Vælg skole
talks-plan-all = Fordel samtaler
talks-book = Book
talks-proposed = Forslag med ét tryk:
talks-proposed-show = Vis forslag
talks-other-date = Anden dato
talks-date = Dato
talks-time = Tidspunkt
talks-length = Varighed
talks-minutes = { $count } minutter
talks-place = Sted eller Teams-link (valgfrit)
talks-save = Gem
talks-anyway = Gem alligevel
talks-held = Afholdt
talks-move = Flyt
talks-cancel = Aflys
talks-cancel-question = Aflys samtalen?
talks-cancel-yes = Ja, aflys
talks-cancel-no = Nej, behold
talks-back = Tilbage til skolen
talks-line = { $talk } · { $school } · { $day } kl. { $hours }
talks-booked = Samtalen er booket
talks-moved = Samtalen er flyttet
talks-seats = Ved bordet: { $names }
talks-held-noted = Noteret som afholdt: { $school } { $day }.
talks-others-hear = { $names } får besked her i Teams.
talks-tell-others = Der er kort tid: sig det selv til { $names }.
talks-cancelled = Aflyst: { $school } { $day }.
talks-last-held = Sidst afholdt { $day }
talks-own-none = Ikke i kalenderen endnu.
booking-not-a-date = Datoen eller tidspunktet kan jeg ikke læse. Vælg dem i felterne.
booking-in-the-past = Det tidspunkt er passeret.
booking-not-begun = Samtalen begynder først { $starts }. Notér den som afholdt bagefter.
booking-ends-too-soon = Samtalen skal slutte, efter at den er begyndt, og vare højst otte timer. Den varer som regel { $minutes } minutter.
booking-day-off = { $day } er en fridag. Næste skoledag er { $instead }.
booking-outside-slot = Den skal ligge mellem { $first } og { $last } for at tælle med. Du kan gemme den alligevel.
booking-nobody-there = Ingen fra skolen har sædet { $day }. Er lederen skiftet, skal administratoren lægge den nye ind.
booking-clash = { $name } har en anden samtale { $starts }. Ledigt samme dag: { $instead }.
booking-clash-all-day = { $name } har en anden samtale { $starts }, og dagen er fuld.
booking-already-over = Samtalen er allerede afholdt eller aflyst. Skal der være en ny, så book den her.
booking-changed-meanwhile = En anden har ændret samtalen imens: den er nu { $starts }. Intet er gemt. Gælder dit stadig, så tryk igen.
booking-instead = Ledigt for alle: { $instead }.
booking-instead-none = Der er ingen ledig dag i perioden.
agreement-owner-missing = En aftale skal sige, hvad der er aftalt, hvem der holder den, og hvornår, for eksempel { $instead }.
agreement-in-the-past = Den dato er passeret. Vælg en, der ligger fremme, for eksempel { $instead }.
agreement-over = Aftalen er allerede bekræftet, gjort eller trukket tilbage.

## Calendar: entries, links and subscription
calendar-subject = { $talk } – { $unit }
calendar-seats = Med { $names }
calendar-feed-name = Samtaler (Pejling)
calendar-put = Læg i kalender
calendar-outlook = Åbn i Outlook
calendar-teams = Åbn i Teams
calendar-subscribe = Abonnér
calendar-filled-in = Emne, tid, sted og navne er udfyldt. Jeg kender ingen mailadresser, så invitér selv de andre.
calendar-subscription = Kalenderabonnement
calendar-explained = Dine samtaler i din egen kalender: tid, sted og hvem der er med, aldrig mål eller svar. Abonnementet følger selv med, når en samtale flyttes.
calendar-secret = Adressen er hemmelig: den, der har den, kan se dine samtaler. Er den havnet et forkert sted, så tag en ny. Den gamle lukkes i samme øjeblik.
calendar-renew = Ny adresse, luk den gamle
calendar-renewed = Du har fået en ny adresse. Den gamle er lukket nu. Fjern det gamle abonnement i din kalender, og abonnér igen her.

## Agreements
agreements-title = Aftaler
agreements-none = Ingen åbne aftaler.
agreements-new = Ny aftale
agreements-new-at = Ny aftale med { $school }
agreements-what = Hvad
agreements-who = Hvem
agreements-due = Hvornår
agreements-propose = Foreslå
agreements-show = Alle aftaler
agreements-must-confirm = Den anden part skal sige ja, før den tæller.
agreements-proposed = Foreslået. Den tæller, når den anden part har sagt ja.
agreements-line = { $what } · { $owner } · { $day }
agreements-confirm = Bekræft
agreements-decline = Afvis
agreements-done = Gjort
agreements-withdraw = Træk tilbage
agreements-noted-open = Bekræftet.
agreements-noted-done = Noteret som gjort.
agreements-noted-withdrawn = Trukket tilbage.
agreement-state-proposed = Foreslået · { $school }
agreement-state-open = Åben · { $school }
agreement-state-overdue = Over frist · { $school }
reminder-agreement-confirm = Forslag til aftale, frist { $day }: { $what }. Kan du sige ja?
talks-new-agreement = Hvad aftalte I?

## Requests: a leader asks for help
need-subject_sparring = sparring fra fagkonsulent
need-meeting = netværks- eller temamøde
instrument-request = anmodning
sparring-title = Bed om sparring eller støtte
sparring-own = Dine anmodninger
sparring-new = Ny anmodning
sparring-about = Hvad handler det om?
sparring-no-goal = Ikke et bestemt mål
sparring-ask = Hvad har du brug for?
sparring-words = Med dine egne ord (valgfrit, når du har valgt et mål)
sparring-send = Send
sparring-readers = Læses af den, du spørger, og af centerchefen. Med mærket “Kun til centerchefen” kun af centerchefen.
sparring-sent = Sendt til { $role }. Du får besked her, når nogen har taget den, og når der er svar.
sparring-withdraw = Fortryd
sparring-withdrawn = Trukket tilbage.
sparring-state-open = Sendt { $day } · { $role } svarer ({ $names })
sparring-state-taken = Taget af { $name } { $day }
sparring-state-answered = Besvaret af { $name } { $day }
requests-title = Anmodninger
requests-none = Ingen anmodninger venter på dig.
requests-about = { $need } ({ $goal })
requests-since = siden { $day }
requests-to = til { $role }
requests-taken = taget af { $name }
requests-taken-by-you = taget af dig
requests-take = Jeg tager den
requests-answer = Besvar
requests-close = Luk
requests-reply-to = Svar til { $school }
requests-reply = Dit svar
requests-reply-readers = Læses af skolens leder og af centerchefen.
requests-send = Send svar
requests-back = Alle anmodninger
requests-noted-taken = Du har taget den. { $school } får besked.
requests-noted-answered = Svaret er gemt. { $school } får besked.
requests-noted-closed = Lukket.
request-nothing-asked = Skriv en linje, eller vælg et mål, så det er til at se, hvad det handler om.
request-asked-already = Det har I allerede bedt om, og det venter på svar. Den står herover.
request-nobody-answers = Ingen på den plads svarer for { $school } lige nu. Vælg en anden.
request-not-for-the-chief = “Kun til centerchefen” passer ikke sammen med den, du spørger. Vælg centerchefen, eller fjern mærket.
request-taken-already = { $name } har allerede taget den.
request-over = Den er allerede besvaret, lukket eller trukket tilbage.
request-changed = Der er sket noget siden. Sådan står det nu.
request-reply-missing = Skriv et svar. Intet er gemt endnu.
reminder-request-ask = { $school } beder om hjælp: { $what }
reminder-request-remind = { $school } venter stadig på svar: { $what }
reminder-request-taken = { $who } har taget din anmodning: { $what }
reminder-request-answered = { $who } har svaret på din anmodning, { $what }: “{ $reply }”
cli-step-taken = taget
cli-step-answered = besvaret
agenda-taken-by = taget af { $name }
agenda-answered-by = besvaret af { $name }
my-data-requests = Anmodninger og svar på dem
help-requests = Anmodninger
help-my-schools = Mine skoler

## My schools
my-schools-title = Mine skoler
my-schools-key = ✓ nået ● på sporet ○ ikke startet ▲ i risiko ■ bagud – ikke besvaret
my-schools-talk = næste 1:1 { $day }
my-schools-no-talk = ingen 1:1 booket
my-schools-requests = { $count ->
    [one] 1 anmodning
   *[other] { $count } anmodninger
  }
my-schools-more = { $count ->
    [one] og 1 skole til: skriv dens navn.
   *[other] og { $count } skoler til: skriv en skoles navn.
  }

## The agenda sheet of a talk
agenda-title = { $talk } · { $school }
agenda-summary = Dagsorden: { $talk } med { $school } { $day } kl. { $time }
agenda-when = { $day } kl. { $time }
agenda-number = samtale { $number } af { $range }
agenda-seat = { $role }: { $names }
agenda-draft = Udkast, ikke delt endnu
agenda-issue = Dagsorden nr. { $number }, version { $version }, delt { $day } kl. { $time }
agenda-a = Lederens punkter
agenda-b = Opfølgning fra sidst
agenda-c = Mål, der skal tales om
agenda-d = Det går godt
agenda-e = Elevprogression
agenda-f = Støtte
agenda-g = Nye aftaler
agenda-h = Næste samtale
agenda-a-none = Ingen punkter endnu.
agenda-b-none = Ingen aftaler fra sidst.
agenda-c-none = Intet nyt svar kræver en samtale.
agenda-silence = Der er ingen ny status. { $names } blev spurgt { $day }.
agenda-silence-not-asked = Der er ingen ny status til denne samtale.
agenda-d-none = Intet nyt her siden sidst.
agenda-f-none = Ingen har bedt om støtte.
agenda-g-none = Aftales i samtalen: hvad, hvem og hvornår.
agenda-h-none = Ingen forslag. Find en dag sammen.
agenda-more = og { $count } mere på papiret
agenda-e-question = Hvad ser I, og hvad bygger I det på?
agenda-from = fra { $role }
agenda-hidden = skjult for de andre
agenda-agreement = { $owner } · frist { $day }
agenda-mark-overdue = over frist
agenda-mark-open = åben
agenda-mark-done = gjort
agenda-mark-proposed = foreslået
agenda-obstacle = hindring: { $obstacle }
agenda-answers = { $role } svarer ({ $names })
agenda-booked = Booket: { $day } kl. { $time }
agenda-dates = Forslag: { $days }
agenda-blank-what = Hvad
agenda-blank-who = Hvem
agenda-blank-when = Hvornår
agenda-open = Dagsorden
agenda-add = Tilføj punkt
agenda-hide = Skjul
agenda-unhide = Vis igen
agenda-share = Del nu
agenda-share-again = Del ny version
agenda-word = Hent i Word
agenda-private = Kun du ser dine punkter, indtil dagsordenen deles. Det sker senest dagen før samtalen.
agenda-private-new = Dine nye punkter er ikke delt endnu.
agenda-waiting = Lederens punkter kommer med, når dagsordenen deles, senest dagen før samtalen.
agenda-shared-now = Delt med alle pladser ved bordet.
agenda-shared-before = Linjen er allerede delt og kan ikke skjules nu.
agenda-no-talk = Der er ingen 1:1-samtale i kalenderen. Skriv “samtaler” for at se dem.
agenda-which = Hvilken samtale?
agenda-form = Åbn skemaet
agenda-form-note = Til denne samtale bruges kommunens eget skema. Jeg gemmer intet af det, I taler om.
agenda-point-title = Et punkt til din næste 1:1
agenda-point-label = Hvad vil du tale om?
agenda-point-hint = Ingen navne på elever eller medarbejdere
agenda-point-keep = Sæt på dagsordenen
agenda-point-kept = Sat på dagsordenen { $day } ({ $school }).
agenda-point-kept-later = Gemt til næste 1:1 ({ $school }).
agenda-point-private = Kun du ser det, indtil dagsordenen deles.

# Loading a register
refusal-which-municipality = Filen siger ikke, hvilken kommune den gælder, og databasen kender { $known } kommuner. Skriv kommunen i filen.
tasks-done = Gjort
tasks-noted = Noteret som gjort: { $task } på { $school }.

### The command line
cli-yes = ja
cli-whole-municipality = hele kommunen
cli-database-unnamed = Angiv en database: --database STI-ELLER-URL, eller sæt DATABASE_URL.
cli-database-unknown = Databasen skal være en fil eller en adresse, der begynder med postgresql:// eller sqlite:///.
cli-database-absent = Databasefilen findes ikke endnu. Opret den med: python app.py db upgrade
cli-database-not-migrated = Databasen er ikke opdateret. Kør: python app.py db upgrade
cli-database-silent = Databasen svarer ikke. Tjek adressen, adgangskoden, og at serveren kører.
cli-database-in-use = Databasefilen er i brug af en Pejling, der kører. Stop den først, eller brug PostgreSQL, som flere kan dele.
cli-database-upgraded = Databasen er opdateret.
cli-people-name = Navn
cli-people-role = Rolle
cli-people-unit = Enhed
cli-people-language = Sprog
cli-people-object-id = Objekt-id i Entra
cli-people-teams-id = Teams-id
cli-people-reachable = Kan nås
cli-people-never-heard-from = nej: har ikke mødt botten endnu
cli-people-unreachable = nej: { $why }
cli-import-reading = Læser
cli-import-no-files = Angiv mindst én fil, eller --template FIL.xlsx for et tomt regneark.
cli-import-template = { $file } er klar til at blive udfyldt.
cli-import-faults = { $count ->
    [one] Intet er indlæst. Én fejl:
   *[other] Intet er indlæst. { $count } fejl:
}
cli-import-new = ny: { $thing }
cli-import-changed = ændret: { $thing } ({ $fields })
cli-import-changed-since = ændret fra { $day }: { $thing } ({ $fields })
cli-import-removed = væk: { $thing }
cli-import-removed-since = væk fra { $day }: { $thing }
cli-import-nothing = Intet er ændret.
cli-import-would = { $count ->
    [one] Én ting ville blive ændret. Intet er skrevet.
   *[other] { $count } ting ville blive ændret. Intet er skrevet.
}
cli-import-done = { $count ->
    [one] Indlæst: én ting er ændret.
   *[other] Indlæst: { $count } ting er ændret.
}
cli-thing-municipality = kommune
cli-thing-school = skole
cli-thing-person = person
cli-thing-plan = plan
cli-thing-goal = mål
cli-thing-talk = samtale
cli-thing-blackout = fridage
cli-thing-override = kadence
cli-thing-line = linje
cli-preview-when = Lokal tid
cli-preview-who = Til
cli-preview-kind = Slags
cli-preview-subject = Emne
cli-preview-about = { $what }, { $unit }, { $day }
cli-preview-backwards = Den sidste dag må ikke ligge før den første.
cli-preview-count = { $count ->
    [0] Ingen beskeder.
    [one] Én besked. Intet er sendt.
   *[other] { $count } beskeder. Intet er sendt.
}
cli-step-nudge = skal bookes
cli-step-nudge_again = skal bookes, igen
cli-step-invite = indkaldelse
cli-step-ask = spørgsmål
cli-step-remind = påmindelse
cli-step-remind_again = påmindelse, igen
cli-step-moved = flyttet
cli-step-cancelled = aflyst
cli-step-day_before = dagen før
cli-step-due_day = selve dagen
cli-step-after = holdt?
cli-step-after_again = holdt? igen
cli-step-friendly = venlig påmindelse
cli-step-again = udsat
cli-staff-notice = Den første besked er planlagt til { $day }. Personalesiden blev orienteret mindre end 42 dage før: vent til { $free } (PEJLING_STAFF_INFORMED_ON).
cli-manifest-written = { $file } er klar til at blive uploadet i Teams.
cli-manifest-faults = { $count ->
    [one] Ingen pakke er skrevet. Én fejl:
   *[other] Ingen pakke er skrevet. { $count } fejl:
}
settings-refused = Pejling kan ikke starte. Indstillinger mangler eller er forkerte:
setting-missing = { $name } mangler: { $means }.
setting-wrong = { $name } er forkert: { $why } ({ $means }).
setting-not-among = det skal være en af { $words }
setting-no-number = det skal være et helt tal fra { $least } til { $most }
setting-empty-list = der skal stå mindst én
setting-no-guid = det skal være et GUID, fx { $example }
setting-no-day = det skal være en dato, ÅÅÅÅ-MM-DD
setting-no-address = det skal være en hel https://-adresse
setting-no-database = det skal være en fil, eller begynde med postgresql:// eller sqlite:///
setting-too-short = det skal være mindst { $least } tegn
setting-too-long = det må højst være { $most } tegn
setting-single-tenant = SingleTenant kræver klienthemmeligheden
setting-public = med PEJLING_PUBLIC_URL skal der være en hemmelighed til dens adresser
setting-means-MicrosoftAppId = bottens program-id (klient-id) i Entra
setting-means-MicrosoftAppType = hvordan botten viser, hvem den er
setting-means-MicrosoftAppPassword = klienthemmeligheden; kun til SingleTenant
setting-means-MicrosoftAppTenantId = den lejer (tenant), hvor botten er registreret
setting-means-PEJLING_TENANTS = id på de lejere (tenants), hvis folk må skrive til botten
setting-means-DATABASE_URL = hvor alt huskes: PostgreSQL, eller en fil for én proces
setting-means-PEJLING_STAFF_INFORMED_ON = dagen, hvor personalesiden blev orienteret, ÅÅÅÅ-MM-DD
setting-means-PEJLING_STAFF_NOTICE = hvad der sker, når beskeder ville begynde før 42 dage efter den dag
setting-means-PORT = porten, som Pejling lytter på
setting-means-PEJLING_LISTEN_ON = adressen, som Pejling lytter på; i en container 0.0.0.0
setting-means-PEJLING_SERVICE_HOSTS = de værter, der må få vores token; ellers Teams’ egne
setting-means-PEJLING_TENANT_RATE = det højeste antal beskeder i sekundet
setting-means-PEJLING_LANGUAGE = sproget, indtil en person vælger et andet
setting-means-PEJLING_LOG_LEVEL = hvor meget der logges
setting-means-PEJLING_PUBLIC_URL = hvor en browser når Pejling, til fanen og kalenderfiler
setting-means-PEJLING_LINK_SECRET = det, som kalenderfilernes adresser forsegles med; mindst 32 tegn
setting-means-PEJLING_FORM_LUS = kommunens egen formular til en LUS
setting-means-PEJLING_FORM_GRUS = kommunens egen formular til en GRUS
setting-means-PEJLING_ORGANISATION = hvem der driver Pejling, som Teams-appen viser det
setting-means-PEJLING_LEGAL_BASIS = hjemlen, som oplysningen om data nævner den
setting-means-PEJLING_DPO = hvordan man når databeskyttelsesrådgiveren
setting-means-PEJLING_WEBSITE_URL = en side om Pejling, til Teams-appen
setting-means-PEJLING_PRIVACY_URL = oplysningen om data, til Teams-appen
setting-means-PEJLING_TERMS_URL = vilkårene, til Teams-appen
doctor-fault = { $fault }
doctor-settings-well = Alle indstillinger er der.
doctor-clock-well = Uret viser { $now }.
doctor-clock-wrong = Uret viser { $now }, og det kan ikke passe. Stil det, eller lad NTP gøre det.
doctor-clock-adrift = Uret går minutter forkert efter { $url } ({ $said }): Teams' adgangsbeviser vil blive afvist. Stil det, eller lad NTP gøre det.
doctor-zone-well = Tidszonen { $zone } er kendt (UTC+{ $offset }).
doctor-zone-wrong = Tidszonen { $zone } giver UTC+{ $offset }, og det er hverken dansk, svensk eller norsk tid. Ret den i kommunens fil, og indlæs den igen.
doctor-zone-missing = Tidszonen { $zone } er ukendt på denne maskine. Installér tidszonedata (systemets tzdata), eller ret navnet.
doctor-database-well = Databasen svarer og er opdateret.
doctor-nobody = Der er ikke indlæst nogen kommune endnu. Kør: python app.py import FIL…
doctor-list-well = Listen over fridage rækker til { $day }.
doctor-list-ends = Listen over fridage slutter { $day }. Indlæs det kommende skoleårs inden da.
doctor-list-missing = Der er ingen liste over fridage: folk ville få beskeder i deres ferie. Indlæs en.
doctor-bot-well = Botten svarer på { $url }, og dens ur tikker.
doctor-bot-late = Botten svarer, men disse tik er forsinkede: { $ticks }. Læs loggen; genstart botten, hvis det bliver ved.
doctor-bot-silent = Ingen bot svarer på { $url }. Sådan skal det være, når den ikke kører.
doctor-host-well = { $url } svarer.
doctor-host-silent = { $url } svarer ikke. Åbn for udgående HTTPS dertil.
doctor-faults = { $count ->
    [one] Én ting er galt.
   *[other] { $count } ting er galt.
}
doctor-all-well = Alt er i orden.

## Forslag til alle samtaler (fordel samtaler)

plan-talks-title = Forslag til samtaler, { $year }
plan-talks-count = { $count ->
    [one] 1 samtale
   *[other] { $count } samtaler
} på { $schools ->
    [one] 1 skole.
   *[other] { $schools } skoler.
}
plan-talks-limits = Højst { $day } om dagen og { $week } om ugen. De skoler, der er bagud, kommer først.
plan-talks-months = Pr. måned: { $months }
plan-talks-next = De næste
plan-talks-line = { $day } kl. { $time } · { $school } · { $talk }
plan-talks-more = … og { $count } til, frem til { $day }.
plan-talks-not-booked = Intet er booket, før du trykker.
plan-talks-book-all = Book alle ({ $count })
plan-talks-choose = Vælg skoler
plan-talks-schools = Skoler, der skal bookes
plan-talks-book-chosen = Book de valgte
plan-talks-discard = Kassér
plan-talks-none = Alle samtaler er på plads. Der er ikke flere at fordele.
plan-talks-no-dates = Der er ingen datoer at foreslå.
plan-talks-unmet = { $count ->
    [one] 1 samtale får ingen dato
   *[other] { $count } samtaler får ingen dato
}
plan-talks-unmet-one = { $school } ({ $talk }, { $first }–{ $last })
plan-talks-unmet-year = { $school } ({ $talk })
plan-talks-and-more = { $count } til
plan-talks-why-slot-over = Perioden er slut, og der blev ingen samtale ({ $count }):
plan-talks-why-too-few-days = Skolen har færre skoledage end samtaler ({ $count }):
plan-talks-why-nobody-there = Nogen, der skal med, er fraværende alle dage ({ $count }):
plan-talks-why-too-close = Skolens andre samtaler ligger for tæt på ({ $count }):
plan-talks-why-chief-full = Der er ikke plads til flere med højst { $day } om dagen og { $week } om ugen ({ $count }):
plan-talks-changed = Noget er ændret siden. Her er det nye forslag. Intet er booket.
plan-talks-choose-one = Vælg mindst én skole. Intet er booket endnu.
plan-talks-discarded = Forslaget er kasseret. Intet er booket.
plan-talks-booked = { $count ->
    [one] 1 samtale er booket
   *[other] { $count } samtaler er booket
}
plan-talks-booked-note = Alle får besked i god tid. Skriv “{ $talks }” for at flytte eller aflyse.
plan-talks-left = { $count ->
    [one] 1 foreslået samtale er ikke booket.
   *[other] { $count } foreslåede samtaler er ikke booket.
} Skriv “{ $command }” for at få et nyt forslag.

## Calendar: lists of days without school
fault-blackout-too-long = Fridage kan højst vare et år i træk.
fault-csv-broken = Filen følger ikke CSV her. Se efter anførselstegn, der ikke lukkes.
fault-ics-broken = Kalenderfilen kan ikke læses her. Eksportér den igen.
fault-ics-cut-off = Kalenderfilen slutter midt i det hele. Hent den igen.
fault-ics-timed = Her er et klokkeslæt. Kun heldagsbegivenheder læses som fridage.
fault-ics-repeats = Begivenheden gentages. Skriv hver gang for sig.

## The demo on one's own machine (command line)
demo-listens = Botten lytter på { $address }, kun for denne maskine. Den spørger ingen, hvem de er.
demo-clock = Dens ur viser { $day } kl. { $time } i København. Påmindelserne kommer kl. 9.
demo-open-leder-01 = Skoleleder: åbn { $url } og skriv fx status, mine mål eller hjælp.
demo-open-centerchef = Centerchef: åbn { $url } og skriv fx opsummering, anmodninger eller samtaler.
demo-stop = Ctrl-C slutter. Svarene gemmes til næste gang; “make run RESET=1” begynder forfra.
demo-port-taken = Port { $port } er optaget. Kører Pejling allerede? Stop det, eller vælg en anden port: python app.py demo --port 3979
demo-reset-file-only = Kun en fil kan begynde forfra. Tøm selv databasen, eller vælg en anden.

### Whom Teams will not let us reach
unreachable-people = Kan ikke nås i Teams: { $names }. Bed dem åbne chatten med botten.

## Calendar: the list runs out
instrument-calendar_ends = fridageliste
reminder-calendar_ends-ask = Fridagelisten for { $school } slutter { $day }. Indlæs den næste, så ingen får påmindelser i en ferie.
reminder-calendar_ends-remind = Fridagelisten for { $school } slutter { $day }. Indlæs den næste, så ingen får påmindelser i en ferie.

## My data
my-data-title = Det har jeg gemt om dig
my-data-line = { $what }: { $count }
my-data-whole = Her følger alt, som det er gemt (JSON). Forkerte svar retter du med “ret”.
my-data-more = Og { $count } ældre i det, der følger.
my-data-people = Navn, konto, sprog
my-data-roles = Roller
my-data-pauses = Pauser
my-data-addresses = Chatadresse i Teams
my-data-answers = Svar på mål
my-data-answer_versions = Tidligere udgaver af svar
my-data-dialog_states = Halvt udfyldte svar
my-data-agreements = Aftaler
my-data-points = Punkter til dagsordenen
my-data-hidden_lines = Linjer, du har skjult
my-data-sheets = Delte dagsordener
my-data-feeds = Kalenderabonnement
who-reads-title = Det ser andre
who-reads-only-chief = Tekst med mærket “kun til centerchefen” ser ingen andre end centerchefen.

# Det, der er slået fra, til kommunen slår det til

sheet-column-switched-on = Slået til
sheet-column-talks-a-day = Samtaler pr. dag
sheet-column-talks-a-week = Samtaler pr. uge
calendar-more = Læg i kalender …

# Stedfortrædere

role-deputy = stedfortræder
sheet-word-deputy = stedfortræder
receipt-by-deputy = stedfortræder

# The help's second half: talks and what comes of them.
agreements-new-hint = En ny aftale laves fra en skoles samtaler: skriv “{ $talks }”, og vælg skolen.

## Why is it yellow?
why-title = Hvorfor: { $what }
why-number = { $goals ->
    [one] { $count ->
        [0] Målet kræver ikke en samtale.
       *[other] Målet kræver en samtale.
      }
   *[other] { $count } af { $goals } mål kræver en samtale.
  }
why-sum = { $count } af { $goals } mål kræver en samtale
why-initiative = Indsats: { $title }
why-now = Nu: { $status }
why-before = Nu: { $status }. Sidst: { $before }
why-reason = Kræver en samtale: { $reason }
why-reason-days = { $reason } ({ $days })
why-answer = { $day }: { $answer }
why-answer-by = { $day }, { $who }: { $answer }
why-answer-id = { $day }: { $id }
why-ids = Vis svar-id
why-rule = En fast regel afgør, hvad der kræver en samtale. Den ser på målet og svarene, aldrig på personen.
why-one-goal = Her står kun de mål, der kræver en samtale. Skriv et måls navn for at se et bestemt.
why-school = Hele skolen
why-ask = Hvorfor?
why-which = Hvorfor hvad?
why-nothing-named = Skriv en skole eller et mål efter “hvorfor”, eller vælg et, der kræver en samtale.
why-several = Flere passer på “{ $text }”. Hvilken mener du?
why-not-found = Jeg finder hverken en skole eller et mål, der hedder “{ $text }”.
why-more = Og { $count } mere: skriv også skolens navn.

## Export
export-title = Eksport
export-what-chief = Opsummeringen af den runde, der kører, og alle de svar, du må læse. Excel har det hele; CSV kommer i to filer; JSON er til sagssystemet.
export-of-school = Filerne har alle de skoler, du må læse. Vælg { $school } i kolonnen “{ $column }”.
export-what-administrator = Hvornår skolerne spørges, og loggen over, hvem der har set, hentet og ændret. Intet af det, der er svaret.
export-file-xlsx = Excel
export-file-summary = CSV: opsummering
export-file-answers = CSV: alle svar
export-file-rounds = CSV: runder
export-file-log = CSV: log
export-file-json = JSON
export-noted = Hver hentning skrives i loggen med dit person-id, slags og tidspunkt. Adresserne virker i en time, kun for dig, og kun mens du har din rolle.
files-no-address = Filerne hentes i en browser, og jeg har ingen adresse, en browser kan finde. Bed den, der driver Pejling, om at sætte PEJLING_PUBLIC_URL.
export-table-summary = Opsummering
export-table-answers = Alle svar
export-table-rounds = Runder
export-table-log = Log
export-column-school = Skole
export-column-policy = Politik
export-column-activity = Aktivitet
export-column-goal = Mål
export-column-state = Står nu
export-column-status = Status
export-column-before = Sidst
export-column-reasons = Kræver en samtale
export-column-asked_on = Spurgt fra
export-column-closes = Lukker
export-column-confidence = Tiltro
export-column-trend = Udvikling
export-column-obstacle = Hindring
export-column-need = Behov
export-column-progress = Eget skøn, %
export-column-next_step = Næste skridt
export-column-only_chief = Kun til centerchefen
export-column-marks = Mærker
export-column-answered_at = Besvaret
export-column-answer = Svar-id
export-column-slot = Plads i året
export-column-at = Tidspunkt
export-column-who = Person-id
export-column-what = Hvad
export-column-subject = Emne-id

## How the bot is, for the administrator
health-title = Driftstatus
health-tick-plan = Planlægning
health-tick-send = Afsendelse
health-tick-housekeep = Oprydning
health-last = { $what }: sidst gået godt { $day } kl. { $time }
health-never = { $what }: ikke endnu, siden jeg startede
health-late = { $what }: forsinket. Sidst gået godt { $day } kl. { $time }
health-database = Database: svarer
health-tables = Tabeller: udgave { $version }, ajour
health-tables-old = Tabeller: udgave { $version }, jeg venter { $expected }. Kør “app.py db upgrade”.
health-messages = Beskeder
health-messages-none = Ingen beskeder endnu.
health-state-pending = { $count } venter
health-state-claimed = { $count } på vej
health-state-ambiguous = { $count } måske leveret
health-state-sent = { $count } sendt
health-state-cancelled = { $count } trukket tilbage
health-state-expired = { $count } udløbet
health-state-failed = { $count } mislykket
health-unreachable = { $count ->
    [0] Teams når alle, jeg har hørt fra.
    [one] 1 person kan Teams ikke nå.
   *[other] { $count } personer kan Teams ikke nå.
  }
health-list-ends = Listen over fridage slutter { $day }, om { $count } dage.
health-list-over = Listen over fridage sluttede { $day }. Indlæs den næste, ellers skriver jeg i ferierne.
health-list-missing = Der er ingen liste over fridage. Indlæs en, ellers skriver jeg i ferierne.

## The rehearsal, for the administrator
rehearsal-title = Prøvekørsel
rehearsal-count = { $count ->
    [0] Ingen beskeder de næste 28 dage.
    [one] 1 besked de næste 28 dage, som det ser ud nu. Intet er sendt.
   *[other] { $count } beskeder de næste 28 dage, som det ser ud nu. Intet er sendt.
  }
rehearsal-week = Uge { $week }, fra { $day }: { $count ->
    [one] 1 besked
   *[other] { $count } beskeder
  }
rehearsal-kind = { $kind }: { $count }
rehearsal-year = Hele året som CSV
rehearsal-link = Adressen virker i en time, kun for dig. Filen regnes ud, når du åbner den; det kan tage lidt tid.
rehearsal-no-link = Hele året hentes i en browser, og jeg har ingen adresse, en browser kan finde. Den, der driver Pejling, kan sætte PEJLING_PUBLIC_URL.

## What does my chief see?
who-reads-seat = Navn, rolle og skole
who-reads-pauses = Pauser: fra og til, aldrig hvorfor
who-reads-taps = Status, tiltro, udvikling, hindring, behov, eget skøn og “intet nyt”
who-reads-words = Næste skridt, med dine egne ord
who-reads-agreements = Aftaler, som du holder, har foreslået eller har sagt ja til
who-reads-agenda = Punkter og delte dagsordener: dem, der sidder med til samtalen
who-reads-nothing = Intet lige nu.
who-reads-since = Siden { $day }.
who-reads-goes-oldest = Det ældste slettes { $day }.
who-reads-goes-seat = Slettes 30 dage efter din sidste dag i en rolle.
who-reads-goes-pauses = Slettes 30 dage efter din sidste dag i en rolle.
who-reads-goes-agreements = Slettes 12 måneder efter, at aftalen er lukket.
who-reads-requests = Anmodninger: hvad du har bedt om, og svaret
who-reads-goes-requests = Slettes 12 måneder efter, at anmodningen er lukket.

## Help with asking why, taking along, and what is kept
help-health = Driftstatus
help-preview = Prøvekørsel

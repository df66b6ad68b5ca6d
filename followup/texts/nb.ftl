### Pejling: nb

## Status words (product rule: the rank lives in code, the words here)
status-reached = Nådd
status-on_track = I rute
status-not_started = Ikke startet
status-at_risk = I risiko
status-behind = Ligger etter
status-dropped = Utgått
status-unanswered = ikke besvart
meaning-reached = Målet er nådd, og vi kan se tegnene
meaning-on_track = Vi når det i tide slik vi jobber nå
meaning-not_started = Ikke begynt ennå, som planlagt
meaning-at_risk = Kan nås, men vi må endre noe
meaning-behind = Nås ikke i tide uten hjelp eller beslutning
meaning-dropped = Målet er tatt ut av planen
trend-better = framover
trend-same = uendret
trend-worse = tilbake
obstacle-none = ingen
obstacle-time = tid og drift
obstacle-skills = kompetanse
obstacle-cooperation = samarbeid
obstacle-knowledge = data og kunnskap
obstacle-money = økonomi og rammer
obstacle-other = annet
need-nothing = ingenting
need-consultant_sparring = sparring fra rådgiver
need-chief_sparring = sparring fra skolesjef
need-decision = beslutning
need-resources = ressurser

## The check-in
check-in-title-talk = Status før din 1:1 { $day }
check-in-title = Status på målene dine
check-in-title-talk-deputy = Status før rektors 1:1 { $day }
check-in-title-deputy = Status på skolens mål
check-in-size = { $count ->
    [one] 1 mål, under ett minutt
   *[other] { $count } mål, ca. { $minutes ->
        [one] 1 minutt
       *[other] { $minutes } minutter
    }
  }
check-in-toast = { $school }: status på { $count } mål
check-in-step = Mål { $number } av { $count }
check-in-done-so-far = { $done } av { $count } mål er besvart
check-in-sign = Tegn: { $sign }
check-in-due = Frist { $day }
check-in-last = Sist { $day }
check-in-never = Ikke besvart før
check-in-confidence-short = tiltro { $confidence }
check-in-late = Runden er lukket, men svaret ditt teller og merkes “sent”.
check-in-early = Neste runde åpner { $day }. Svaret ditt teller med i den.
check-in-readers = Leses av: { $readers }
check-in-start = Start
check-in-continue = Fortsett
check-in-unchanged-all = { $count ->
    [one] Intet nytt på det grønne målet
   *[other] Intet nytt på alle { $count } grønne mål
  }
check-in-again = Begynn på nytt
check-in-other-answer = Annet svar
check-in-nothing-to-ask = Det er ingen mål å gi status på akkurat nå. Et mål må ha et tegn og en frist før jeg spør om det.
check-in-no-school = Du har ingen skole å gi status for. Skriv “hjelp” for å se hva jeg kan.
question-short = Hva har skjedd siden sist?
question-status = Hvordan går det?
question-late_start = Målet skulle vært i gang { $day }. Er det planlagt eller forsinket?
question-confidence = Hvor sikker er du på at dere når målet innen { $due }?
question-confidence-scale = 1 = slett ikke sikker, 5 = helt sikker
question-trend = Siden sist?
question-obstacle = Største hindring?
question-need = Hva trenger dere?
late_start-planned = Planlagt
late_start-delayed = Forsinket
next-step-add = Legg til neste steg
next-step-label = Neste steg
next-step-hint = Ingen navn på elever eller ansatte
next-step-only-chief = Bare til skolesjefen

## The receipt
receipt-title = { $done ->
    [0] Ikke besvart ennå
   *[other] Takk. { $done } av { $count } mål er lagret
  }
receipt-change = Endre
receipt-until-talk = Du kan endre til samtalen er holdt.
receipt-corrected = endret
receipt-late = sent
receipt-unchanged = intet nytt
receipt-more = { $count ->
    [one] Ett mål til venter til neste runde.
   *[other] { $count } mål til venter til neste runde.
  }
already-answered = Allerede besvart { $day }. Vil du endre?
round-closed = Den runden er lukket. Slik står det nå.

### Ord man kan skrive: det første vises, resten forstås
command-words-help = hjelp, hva kan du, kommandoer, meny
command-words-my-tasks = mine oppgaver, hva venter, oppgaver, hva mangler jeg
command-words-my-data = mine data, mine opplysninger, hva vet du om meg
command-words-who-reads = hva ser sjefen, hvem ser hva, hvem leser
command-words-language = språk, bytt språk, bytt språk til
command-words-pause = pause, pause til, sett på pause til
command-words-resume = gjenoppta, avslutt pause
command-words-snooze = utsett, minn meg senere
command-words-check-in = status, gi status
command-words-correct = endre, endre svar, rett, rette
command-words-my-goals = mine mål, mål, vis mine mål
command-words-sparring = sparring, be om sparring
command-words-talks = samtaler, mine samtaler, møter, samtale
command-words-agreements = avtaler, mine avtaler
command-words-point = punkt, nytt punkt
command-words-agenda = dagsorden, vis dagsorden, agenda
command-words-summary = oppsummering, oversikt, vis oppsummering, sammendrag
command-words-missing = mangler svar, hvem mangler, hvem mangler å svare, manglende svar
command-words-paused = på pause, hvem er på pause
command-words-why = hvorfor, hvorfor er
command-words-requests = forespørsler, åpne forespørsler
command-words-plan-talks = fordel samtaler, planlegg samtaler
command-words-my-schools = mine skoler, skoler
command-words-export = eksport, eksporter
command-words-preview = prøvekjøring
command-words-health = driftsstatus, drift
command-words-greeting = hei, heisann, hallo, hei pejling, god dag, god morgen
command-words-thanks = takk, mange takk, tusen takk, takk for hjelpen

## The door: what is said when something went wrong before or around a dialog
apology = Noe gikk galt hos meg. Prøv igjen om litt. Hvis det fortsetter, gi administratoren din dette feilnummeret: { $id }
door-no-identity = Jeg kan bare snakke med personer som er logget inn med jobbkontoen sin. Spør administratoren din.
door-received = Mottatt.
door-unreadable-press = Det kortet kunne jeg ikke lese. Skriv «hjelp» for å komme videre.

## People and seats
role-leader = rektor
role-team = ledergruppe
role-chief = skolesjef
role-leadership_consultant = lederrådgiver
role-subject_consultant = fagrådgiver
role-director = kommunaldirektør
role-administrator = administrator

## Welcome and privacy notice
welcome-title = Hei, jeg er Pejling
welcome-leader = Jeg spør kort om målene dine før samtalene, så dere kan bruke tiden på det som betyr noe. Ett trykk eller tre per mål, så er du ferdig.
welcome-chief = Jeg samler ledernes status, så du på én skjerm ser hva som trenger deg, og hvorfor.
welcome-other = Jeg hjelper til med å følge opp skolenes mål og samtaler.
notice-title = Før du svarer første gang
notice-title-reader = Før du begynner
notice-what = Jeg lagrer svarene dine om mål: status, tiltro, utvikling, hindring, behov og det du selv skriver. Aldri noe om elever.
notice-what-reader = Jeg lagrer ledernes svar om mål: status, tiltro, utvikling, hindring, behov og det de selv skriver. Aldri noe om elever.
notice-who = Leses av: { $readers }. Kommunaldirektøren ser bare samlede tall. Andre skoler ser ingenting.
notice-how-long = Svar slettes etter neste skoleår, teksten din etter 12 måneder.
notice-how-long-reader = Svar slettes etter neste skoleår, tekst etter 12 måneder.
notice-more = Formål, rettslig grunnlag og rettigheter
notice-controller = Behandlingsansvarlig: { $controller }
notice-purpose = Formål: oppfølging av mål og samtaler. Ikke vurdering, rangering eller kontroll av personer.
notice-basis = Rettslig grunnlag: { $basis }
notice-categories = Opplysninger: navn, rolle, skole, språk og svarene dine.
notice-rights = Du kan se og endre svarene dine her i chatten (“mine data”) og har rett til innsyn, retting, sletting og protest. Du kan klage til tilsynsmyndigheten.
notice-contact = Personvernombud: { $contact }
notice-read = Jeg har lest
notice-thanks = Takk. Skriv “hjelp” når du vil se hva jeg kan.
notice-first = Les først hvem som ser svarene dine. Så går vi videre.
notice-first-reader = Les først hva jeg lagrer, og hvem som ser det. Så går vi videre.

## Help
help-title = Dette kan jeg
help-check-in = Gi status
help-my-goals = Mine mål
help-summary = Oppsummering
help-missing = Mangler svar
help-does-check-in = gi status på målene dine
help-does-correct = endre et svar til samtalen er holdt
help-does-my-goals = målene dine med de siste svarene
help-does-my-tasks = det som venter på deg
help-does-sparring = be om sparring, en beslutning eller ressurser
help-does-talks = samtaler som er holdt, booket og mangler
help-does-agenda = arket til neste 1:1
help-does-point = sett et punkt på dagsordenen
help-does-agreements = det dere har avtalt
help-does-summary = skolene på én skjerm
help-does-missing = hvem som ikke har svart ennå
help-does-paused = hvem som har pause
help-does-why = hva en farge bygger på: regel og svar
help-does-requests = hva skolene ber om
help-does-plan-talks = forslag til datoer for hele året
help-does-my-schools = skolene dine, én for én
help-does-export = alt som fil
help-does-health = hvordan jeg har det
help-does-preview = meldingene jeg kommer til å sende
help-does-snooze = få meldingen min igjen senere
help-does-pause = ingen meldinger til den dagen
help-does-resume = avslutt pausen
help-does-language = bytt språk
help-does-my-data = alt som er lagret om deg
help-does-who-reads = hvem som leser det, og når det slettes
help-as-point = { $word } vikarer
help-as-pause = { $word } 1/12
help-as-language = { $word } dansk
help-leader = Skriv bare hvordan det går, f.eks. “gul, 60 prosent, forsinket”. Ingenting lagres før du har sagt ja.
help-chief = Skriv navnet på en skole for å se målene der; de fire første bokstavene er nok, også etter et ord: “{ $talks } birke”.
help-words = Du kan skrive:
help-always = Og alltid:
help-guess = Mente du “{ $words }”?
help-which-school = Hvilken skole mener du?
help-more-schools = Og { $count } til. Skriv litt mer av navnet.
help-not-understood = Det forsto jeg ikke.
help-greeted = Hei. Hyggelig å høre fra deg.
help-thanked = Bare hyggelig.
help-way = Skriv “{ $help }”, så viser jeg alt jeg kan.
help-group = Skriv til meg i en privat chat. Her i gruppen viser jeg ingen svar.
language-changed = Da snakker vi norsk.
language-unknown = Det språket kan jeg ikke. Jeg kan dansk, svensk, norsk og engelsk.
pause-set = Pause til og med { $day }. Jeg skriver ikke til deg imens. “{ $resume }” avslutter den.
pause-ended = Velkommen tilbake. Den første påminnelsen kommer tidligst om fem arbeidsdager.
pause-none = Du er ikke på pause.
pause-needs-day = Når er du tilbake? Skriv f.eks. “{ $pause } 12/1”.
pause-past = { $day } er forbi. Skriv en dag som kommer.

## My goals
goals-title = Mål på { $school }
goals-none = { $school } har ingen mål ennå.
goals-not-askable = Mangler tegn eller frist: spørres det ikke om.
goals-dropped = Utgått { $day }

## Refusals
refusal-stranger = Jeg kjenner deg ikke ennå. Be administratoren din legge deg inn i Pejling.
refusal-not-yours = Det har du ikke tilgang til.
refusal-out-of-date = Kortet er utdatert. Skriv “hjelp” for å komme videre.
refusal-not-understood = Det valget kjenner jeg ikke. Prøv igjen på det nyeste kortet.
refusal-too-long = Teksten er for lang. Det er plass til { $limit } tegn. Ingenting er lagret ennå.
refusal-personal-number = Det ligner et fødselsnummer. Fjern det, så lagrer jeg resten. Ingenting er lagret ennå.

## Agents Playground, the chat to try Pejling in on one's own machine (command line)
playground-installing = Henter Microsoft 365 Agents Playground, en chat for å prøve uten Teams. Microsofts lisens: forhåndsversjon, kun til evaluering; den er ikke en del av Pejling.
playground-no-node = Agents Playground startes ikke: Node.js finnes ikke her. Boten kjører likevel.
playground-not-installed = Agents Playground kunne ikke hentes ({ $reason }). Boten kjører likevel.
playground-not-started = Agents Playground kunne ikke starte ({ $reason }). Boten kjører likevel.

# Pakken til Teams-appen (administratoren)
fault-app-file-missing = filen mangler i pakken
fault-app-not-json = filen er ikke gyldig JSON
fault-app-setting-missing = innstillingen { $name } mangler
fault-app-icon-size = ikonet skal være et PNG-bilde på { $size } piksler
fault-app-icon-opaque = ikonet skal være hvitt på gjennomsiktig bunn
fault-app-not-https = { $place } skal være en adresse som begynner med https://
fault-app-version = { $place } skal være et versjonsnummer som 1.0.0
fault-app-id = { $place } skal være botens app-id (MicrosoftAppId)
fault-app-resource = { $place } skal slutte med /botid- og botens app-id
fault-app-commands = { $place } har flere enn { $most } kommandoer
fault-app-length = { $place } skal være utfylt og høyst { $most } tegn
fault-app-schema = $schema skal være versjon { $version }, den samme som manifestets
fault-app-words-missing = { $place } mangler på dette språket
fault-app-words-unknown = { $place } finnes ikke i manifestet

## Instruments
instrument-one_to_one = 1:1-samtale
instrument-leadership_development_talk = lederutviklingssamtale
instrument-leadership_team_development_talk = ledergruppesamtale
instrument-team_development_talk = teamsamtale
instrument-school_development_talk = dialogmøte
instrument-local_evaluation = årlig evaluering
instrument-municipal_evaluation = kommunal evaluering
instrument-school_strategy = virksomhetsplan
instrument-school_strategy_revision = revisjon av virksomhetsplanen
instrument-wellbeing_assessment = trivselsvurdering
instrument-agreement = avtale

## Reminders: one message a day, everything due in it
reminder-title = { $count } ting til deg
reminder-show-more = Vis { $count } til
reminder-more-schools = { $count } skoler til
reminder-talk-nudge = { $talk } med { $school } mangler. Bestill innen { $day }.
reminder-talk-nudge_again = { $talk } med { $school } mangler fortsatt. Bestill innen { $day }.
reminder-talk-invite = { $talk } ({ $school }) er satt til { $day } kl. { $time }.
reminder-talk-ask = { $talk } ({ $school }) { $day } kl. { $time }. Nå er det tid for å forberede den.
reminder-talk-remind = { $talk } ({ $school }) nærmer seg: { $day } kl. { $time }.
reminder-talk-remind_again = { $talk } ({ $school }) nærmer seg: { $day } kl. { $time }.
reminder-talk-moved = Flyttet: { $talk } ({ $school }) er nå { $day } kl. { $time }{ $where }.
reminder-talk-cancelled = Avlyst: { $talk } ({ $school }) { $day } kl. { $time }.
reminder-talk-day_before = Neste: { $talk } ({ $school }) { $day } kl. { $time }.
reminder-talk-after = { $talk } med { $school } { $day }: holdt, flyttet eller avlyst?
reminder-talk-after_again = { $talk } med { $school } { $day }: jeg vet fortsatt ikke om den ble holdt.
reminder-check_in-ask = Status før din 1:1 { $day }. { $school } har { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } å svare på.
reminder-check_in-remind = Statusen din før 1:1 { $day } mangler { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } ennå ({ $school }).
reminder-check_in-ask-deputy = Status før rektors 1:1 { $day }. { $school } har { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } å svare på.
reminder-check_in-remind-deputy = Statusen før rektors 1:1 { $day } mangler { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } ennå ({ $school }).
reminder-check_in-ask-alone = Status på { $school }: { $count ->
    [one] 1 mål
   *[other] { $count } mål
  } å svare på innen { $day }.
reminder-check_in-remind-alone = Status på { $school } mangler ennå { $count ->
    [one] 1 mål
   *[other] { $count } mål
  }. Runden lukker { $day }.
reminder-task-ask = Nå kan { $school } begynne: { $talk }. Frist { $day }.
reminder-task-remind = Husk { $talk } på { $school }. Frist { $day }.
reminder-task-remind_again = Fem arbeidsdager igjen: { $talk } på { $school }. Frist { $day }.
reminder-task-due_day = Fristen er i dag: { $talk } på { $school }.
reminder-agreement-remind = Avtale med frist { $day }: { $what }
reminder-agreement-due_day = Avtale med frist i dag: { $what }
snooze-offer = Utsett
snooze-lunch = Etter lunsj
snooze-tomorrow = I morgen
snooze-monday = Mandag
snooze-set = Da minner jeg deg på det { $day } kl. { $time }.
snooze-none = Det er ingen påminnelse å utsette.
snooze-too-late = Så lenge kan den ikke utsettes. Fristen er { $day }.

## Own words
own-words-title = Har jeg forstått deg riktig?
own-words-goal = Mål: { $goal }
own-words-which = Hvilket mål gjelder det?
own-words-progress = { $percent } % på vei
own-words-keep = Lagre
own-words-drop = Forkast
own-words-dropped = Forkastet. Ingenting er lagret.
own-words-ask = Resten spør jeg om etterpå: { $questions }.
own-words-field = Mine ord (lagres bare hvis du lar dem stå)
own-words-two-colours = Jeg hørte mer enn én farge. Hvilken er det?
own-words-negation = Jeg hørte hva det ikke er. Hva er det da?
own-words-contradiction = Jeg hørte to forskjellige ting. Hva skal det være?
own-words-about-a-person = Handler det om en person? Skriv uten navn. Ingenting er lagret.
own-words-nothing-open = Det er ingen mål å svare på akkurat nå. Skriv “status” for å se hvordan det står.
question-name-status = status
question-name-confidence = tiltro
question-name-trend = utvikling
question-name-obstacle = hindring
question-name-need = behov

## The chief's summary
summary-title = Oppsummering
summary-head = { $answered } av { $asked } skoler har gitt status
summary-on = Status { $day }
summary-readers = Lederne ser hver sin skole. Du ser alle fordi du er { $role }.
summary-needs = Dette trenger deg
summary-needs-none = Ingen mål trenger deg akkurat nå.
summary-needs-more = og { $count } til
summary-open = Åpne
summary-matrix = Skoler og mål
summary-legend = Hva er tallene?
summary-page = Vis flere ({ $page } av { $pages })
summary-key = ✓ nådd ● i rute ○ ikke startet ▲ i risiko ■ ligger etter – mangler · ikke spurt P på pause ✕ utgått. Grått: eldre enn 45 dager. Pil: siden sist.
summary-changes = Endret siden sist
summary-changes-none = Ingenting er endret siden sist.
summary-worse = Verre ({ $count }): { $names }
summary-better = Bedre ({ $count }): { $names }
summary-reached = Nådd ({ $count }): { $names }
summary-unchanged = { $count } uendret
summary-missing = Mangler svar
summary-missing-see = Se hvem og siden når
summary-missing-none = Alle har svart.
summary-missing-line = { $school } · { $leader } · spurt { $day } · { $count ->
    [one] 1 mål
   *[other] { $count } mål
  }
summary-paused-line = { $school } · { $leader } · på pause til { $day }
summary-paused = På pause
summary-paused-none = Ingen er på pause.
summary-nudge = Vennlig påminnelse
summary-nudged = { $count ->
    [0] Ingen nye påminnelser: alle er allerede minnet på det.
    [one] 1 påminnelse blir sendt i neste sendetid.
   *[other] { $count } påminnelser blir sendt i neste sendetid.
  }
summary-obstacles = Gjennomgående hindringer
summary-obstacle = { $obstacle } ({ $count } skoler)
summary-to-meeting = Ta med på rektormøtet?
summary-overdue = Avtaler over frist
summary-overdue-line = { $what } · { $owner } · { $school } · siden { $day }
summary-overdue-none = Ingen avtaler er over frist.
summary-talks = Samtaler
summary-talk-line = { $school }: { $held } av { $range }
summary-talk-next = neste { $day }
summary-ahead = Neste 14 dager
summary-ahead-line = { $day } kl. { $time }: { $talk } · { $school }
summary-ahead-none = Ingen samtaler de neste 14 dagene.
summary-sums = Samlede tall fra { $count } skoler. Enkelte skoler vises ikke.
summary-sums-none = Det er for få skoler til å vise samlede tall.
summary-sum-line = { $state }: { $count }
state-behind = Ligger etter
state-at_risk = I risiko
state-unanswered = Ikke besvart
state-not_started = Ikke startet
state-on_track = I rute
state-reached = Nådd
state-excused = På pause
state-not_asked = Ikke spurt
state-dropped = Utgått
state-no_goal = Ingen mål
standing-over_max = flere enn planlagt
standing-cannot_reach_min = kan ikke nå minste antall
standing-ok = følger planen
standing-short = mangler bestilling
standing-open = løpende
reason-behind = ligger etter
reason-at_risk_twice = i risiko to runder på rad
reason-confidence_fell = tiltroen har falt minst to trinn
reason-confidence_fell_twice = tiltroen har falt to ganger på rad
reason-need = trenger: { $need }
reason-unanswered_twice = ikke besvart to ganger på rad
reason-agreement_overdue = avtale over frist
reason-promise = Din egen avtale har vært over frist siden { $day }

## Importens feil: sted og grunn
fault-at-file = { $file }: { $reason }
fault-at-line = { $file }, linje { $line }: { $reason }
fault-at-sheet = { $file }, arket { $sheet }: { $reason }
fault-at-row = { $file }, arket { $sheet }, rad { $row }: { $reason }
fault-at-cell = { $file }, arket { $sheet }, celle { $column }{ $row }: { $reason }
fault-too-big = Filen er for stor; den kan være høyst { $most }.
fault-not-utf8 = Teksten kan ikke leses. Lagre filen som UTF-8.
fault-empty-file = Filen er tom.
fault-yaml-broken = Filen følger ikke YAML her. Se etter innrykk, kolon og anførselstegn.
fault-yaml-two-documents = Filen inneholder mer enn ett dokument (---). Del den i flere filer.
fault-yaml-alias = Henvisninger med & og * leses ikke. Skriv ut innholdet.
fault-yaml-tag = Merker med ! leses ikke. Skriv verdien uten.
fault-yaml-too-deep = Her er for mange nivåer inni hverandre.
fault-too-many-rows = Her er flere rader enn det som kan leses på én gang.
fault-duplicate-key = «{ $field }» står her to ganger.
fault-duplicate-id = «{ $id }» er allerede brukt. Hver id kan bare stå én gang.
fault-unknown-field = «{ $field }» er ukjent.
fault-unknown-reference = «{ $id }» finnes verken i filene eller i databasen.
fault-unknown-word = «{ $value }» er ukjent her.
fault-not-a-list = «{ $field }» må være en liste.
fault-not-a-mapping = Det må stå felt med navn og verdi under «{ $field }».
fault-not-text = «{ $field }» må være tekst.
fault-not-a-number = «{ $value }» under «{ $field }» er ikke et heltall fra 0 til 999.
fault-not-one-of = «{ $value }» under «{ $field }» kan ikke brukes. Velg mellom: { $allowed }.
fault-not-within = «{ $value }» under «{ $field }» må være et heltall fra { $least } til { $most }.
fault-missing = «{ $field }» mangler.
fault-too-long = «{ $field }» er for lang; høyst { $most } tegn.
fault-unprintable = «{ $field }» inneholder usynlige styretegn.
fault-bad-id = «{ $value }» kan ikke brukes som «{ $field }»: høyst 64 bokstaver, tall og . : / # - _, uten mellomrom.
fault-bad-guid = «{ $value }» under «{ $field }» er ikke en id fra Entra (8-4-4-4-12 tegn).
fault-bad-zone = «{ $value }» er ikke en tidssone. Skriv for eksempel Europe/Oslo.
fault-bad-day = «{ $value }» under «{ $field }» er ikke en dato. Skriv for eksempel 2026-10-20.
fault-bad-moment = «{ $value }» under «{ $field }» er ikke et tidspunkt. Skriv for eksempel 2026-10-20 10:00.
fault-skipped-hour = «{ $value }» finnes ikke: klokken stilles frem den natten.
fault-ends-before-start = «{ $field }» ({ $value }) ligger før begynnelsen.
fault-most-below-least = Det høyeste antallet er mindre enn det laveste.
fault-roles-overlap = Samme person har rollen «{ $role }» to ganger i samme tid.
fault-no-municipality = Kommunen er ikke kjent ennå. Les den inn først eller sammen med denne filen.

## Arbeidsboken: ark, overskrifter og ord
sheet-name-guide = Veiledning
sheet-name-lists = Lister
sheet-name-municipality = Kommune
sheet-name-schools = Skoler
sheet-name-people = Personer
sheet-name-roles = Roller
sheet-name-pauses = Pauser
sheet-name-plans = Planer
sheet-name-policies = Politikker
sheet-name-activities = Aktiviteter
sheet-name-instruments = Oppfølging
sheet-name-goals = Mål
sheet-name-talks = Samtaler
sheet-name-blackouts = Fridager
sheet-name-overrides = Unntak
sheet-column-id = Id
sheet-column-name = Navn
sheet-column-tenant-id = Leier-id (Entra)
sheet-column-country = Land
sheet-column-zone = Tidssone
sheet-column-language = Språk
sheet-column-object-id = Objekt-id (Entra)
sheet-column-person = Person
sheet-column-role = Rolle
sheet-column-school = Skole
sheet-column-since = Fra
sheet-column-until = Til og med
sheet-column-first = Første dag
sheet-column-last = Siste dag
sheet-column-plan = Plan
sheet-column-title = Tittel
sheet-column-label = Periode
sheet-column-starts = Start
sheet-column-ends = Slutt
sheet-column-starts-at = Begynner
sheet-column-ends-at = Slutter
sheet-column-policy = Politikk
sheet-column-programme = Program
sheet-column-level = Nivå
sheet-column-text = Ordlyd
sheet-column-topics = Emner
sheet-column-checked-in = Gir status
sheet-column-continues = Fortsetter
sheet-column-activity = Aktivitet
sheet-column-sign = Tegn
sheet-column-due = Frist
sheet-column-owner = Ansvarlig
sheet-column-parent = Under mål
sheet-column-dropped-on = Utgått den
sheet-column-instrument = Oppfølgingslinje
sheet-column-kind = Slag
sheet-column-convener = Innkaller
sheet-column-participants = Deltakere
sheet-column-also = Kan delta
sheet-column-covers = Dekker
sheet-column-unit = Per
sheet-column-min = Minst
sheet-column-max = Høyst
sheet-column-place = Sted
sheet-column-state = Tilstand
sheet-column-subject = Skole eller person
sheet-word-yes = ja
sheet-word-no = nei
sheet-word-leader = rektor
sheet-word-team = ledelsesteam
sheet-word-chief = skolesjef
sheet-word-leadership-consultant = ledelsesrådgiver
sheet-word-subject-consultant = fagrådgiver
sheet-word-director = direktør
sheet-word-administrator = administrator
sheet-word-policy = politikk
sheet-word-employee = medarbeider
sheet-word-leadership = ledelse
sheet-word-school-year = skoleår
sheet-word-plan-period = planperiode
sheet-word-programme = program
sheet-word-booked = booket
sheet-word-moved = flyttet
sheet-word-held = gjennomført
sheet-word-cancelled = avlyst
sheet-word-wellbeing-assessment = trivselsvurdering
sheet-word-local-evaluation = lokal evaluering
sheet-word-municipal-evaluation = kommunal evaluering
sheet-word-school-strategy = virksomhetsstrategi
sheet-word-school-strategy-revision = revisjon av strategi
sheet-word-one-to-one = 1:1-samtale
sheet-word-leadership-development-talk = ledersamtale
sheet-word-leadership-team-development-talk = ledelsesteamsamtale
sheet-word-team-development-talk = teamutviklingssamtale
sheet-word-school-development-talk = skoleutviklingssamtale
sheet-word-sparring = sparring
sheet-word-consultant-project = rådgiverprosjekt
sheet-word-consultant-follow-up = rådgiveroppfølging
sheet-word-network-meeting = nettverksmøte
sheet-word-unit-quality-report = kvalitetsrapport
sheet-word-municipal-quality-report = kommunal kvalitetsrapport
sheet-guide-title = Slik fyller du ut arbeidsboken
sheet-guide-examples = Den grå raden på hvert ark er et eksempel. Rader som begynner med #, leses ikke.
sheet-guide-ids = En id velger du selv, og den må ikke endres senere: historikken følger id-en.
sheet-guide-days = Datoer skrives 2026-10-20 og tidspunkter 2026-10-20 10:00, i kommunens egen tid.
sheet-guide-many = Flere verdier i samme celle skilles med komma. Formler leses ikke.
sheet-guide-goals = Et mål uten tegn eller frist kan lagres, men rektoren blir ikke spurt om det.
sheet-guide-pupils = Skriv aldri om elever eller medarbeidere, og aldri et fødselsnummer.
fault-not-a-workbook = Filen kan ikke leses som Excel. Lagre den på nytt som .xlsx uten makroer og passord.
fault-unknown-sheet = Arket er ukjent. Bruk arkene fra malen.
fault-no-heading = Her står det noe i en kolonne uten overskrift.
fault-formula = «{ $field }» er en formel. Skriv verdien i stedet.
fault-broken-cell = «{ $field }» viser en feil fra Excel.
fault-not-in-workbook = «{ $id }» må også stå på sitt eget ark i denne arbeidsboken.
fault-account-taken = «{ $id }» har allerede denne kontoen i Entra.
fault-goal-ring = «{ $id }» ligger under seg selv.
fault-talk-without-school = En samtale må ha en skole.

### Ord i egne vendinger: gjenkjennes, vises ikke
own-words-status-reached = nådd, målet er nådd, nådde, oppnådd, i mål, kommet i mål, helt i mål, blå
own-words-status-on-track = i rute, på sporet, på rett spor, grønn, grønt, i grønt
own-words-status-not-started = ikke startet, ikke begynt, ikke påbegynt, ikke i gang, ikke satt i gang, ennå ikke startet, ikke kommet i gang, er ikke startet, hvit, grå
own-words-status-at-risk = i risiko, i risikosonen, gul, gult, gulaktig, i gult, oransje, i faresonen
own-words-status-behind = ligger etter, henger etter, på etterskudd, rød, rødt, i rødt, langt etter, på etterslep, ligger litt etter, litt etter
own-words-sounds-reached = ferdig, ferdige, avsluttet, gjennomført, fullført, i havn, i boks
own-words-sounds-on-track = går bra, går fint, går veldig bra, går kjempebra, går supert, går på skinner, ruller og går, som planlagt, planmessig, følger planen, ser bra ut, ser fint ut, rekker det, vi når det i tide, etter planen går det, på rett vei, går ok, godt i gang, godt på vei
own-words-sounds-at-risk = forsinket, forsinkelse, forsinkelser, presset, presset på tid, utfordrende, halter, går tregt, går sakte, går tungt, bekymret, tvilsomt, i fare, vanskelig å rekke
own-words-sounds-behind = går dårlig, går ille, går galt, stoppet opp, står stille, kan ikke nås, nås ikke, rekker det ikke, når ikke målet, vi når ikke, kjørt seg fast, håpløst
own-words-trend-better = framover, fremover, framgang, fremgang, går framover, går fremover, går riktig vei, går bedre, det har blitt bedre, bedre enn sist, bedre enn før, i bedring, framover siden sist, god framgang, god fremgang, god fremdrift
own-words-trend-same = uendret, som sist, samme som sist, det samme som sist, ingenting nytt, intet nytt, ingen endring, ingen endringer, status quo, uforandret, ingen utvikling, ingen framgang, ingen fremgang
own-words-trend-worse = går tilbake, tilbakegang, går bakover, verre, verre enn sist, dårligere enn sist, går feil vei, går nedover, det har blitt verre, tilbake siden sist
own-words-bare-better = fram, frem, bedre
own-words-bare-same = samme, det samme
own-words-bare-worse = tilbake, dårligere
own-words-bare-on-track = bra, fint, supert, ok, okei, kjempebra
own-words-bare-at-risk = vanskelig, tregt, tungt
own-words-bare-behind = ille, dårlig
own-words-obstacle-none = ingen hindringer, ingen hindring, ingen hinder, ingen problemer
own-words-obstacle-time = tid, tiden, tid og drift, drift, driften, sykdom, sykefravær, fravær, vikar, vikarer, vikarmangel, travelt, tidsmangel, ikke tid, ikke nok tid, tidspress
own-words-obstacle-skills = kompetanse, kompetansen, etterutdanning, kompetansemangel, opplæring
own-words-obstacle-cooperation = samarbeid, samarbeidet, dårlig samarbeid, uenighet, motstand, samarbeidsproblemer
own-words-obstacle-knowledge = data, kunnskap, data og kunnskap
own-words-obstacle-money = økonomi, økonomien, penger, budsjett, budsjettet, rammer, rammene, økonomi og rammer, lokalerr
own-words-obstacle-other = annet
own-words-need-nothing = trenger ingenting, trenger ikke noe, trenger ikke hjelp, ikke behov for hjelp, ingen behov, intet behov
own-words-need-consultant-sparring = sparring fra rådgiver, sparring fra rådgiveren, sparring med rådgiver, sparring med rådgiveren, rådgiver, rådgiveren, lederrådgiver
own-words-need-chief-sparring = sparring fra skolesjef, sparring fra skolesjefen, sparring fra sjefen, sparring med sjefen, sparring med skolesjefen, skolesjef, skolesjefen, sjefen
own-words-need-decision = beslutning, en beslutning, avgjørelse, vedtak, beslutninger, beslutning fra sjefen, en beslutning fra sjefen, avgjørelse fra sjefen, en avgjørelse fra sjefen
own-words-need-resources = ressurser, flere ressurser, mer ressurser, hender, flere hender, flere timer, timer, penger, mer penger, midler
own-words-confidence-5 = veldig sikker, helt sikker, fullstendig sikker, svært sikker, skråsikker, bombesikker
own-words-confidence-4 = ganske sikker, sikker, rimelig sikker, nokså sikker, temmelig sikker, fortrøstningsfull
own-words-confidence-3 = noenlunde sikker, litt usikker, både og, halvsikker
own-words-confidence-2 = usikker, nokså usikker, ganske usikker, ikke sikker, ikke så sikker, i tvil
own-words-confidence-1 = veldig usikker, svært usikker, slett ikke sikker, helt usikker, tror ikke på det
own-words-progress-25 = en fjerdedel, en firedel, kvart
own-words-progress-33 = en tredjedel, en tredel
own-words-progress-50 = halvveis, halvparten, en halv, midtveis
own-words-progress-67 = to tredjedeler, to tredeler
own-words-progress-75 = tre fjerdedeler, tre firedeler, trekvart
own-words-sure = tiltro, tiltroen, sikkerhet
own-words-of = av
own-words-not = ikke, ikkje, aldri, verken, neppe, knapt, ingen, nesten, nær
own-words-because = pga, p g a, på grunn av, grunnet, fordi, skyldes, det skyldes, hindring, hindringen, største hindring, hindres av, hindret av, mangel på, mangler, manglende
own-words-needing = trenger, behov for, behov, savner, mangler, ønsker, ønsker oss, har behov for
own-words-next = neste steg, neste skritt
own-words-but = men, og, likevel, samt, uten
own-words-filler = eller, mer, enn, ruller, vi, er, det, nå, fortsatt, fremdeles, ennå, mål, målet, mål 1, mål 2, mål 3, mål 4, mål 5, mål 6, status, nok, jeg, meg, oss, vårt, vår, den, her, på, i, for, til, ca, cirka, omtrent, omkring, om, at, å, nå det, en, et, litt, mye, ganske, altså, så, ligger, står, går, har, av, med, dessverre, heldigvis, igjen, kanskje, kommet, veien, gjennom, sier, melder, tror, vil, si, største, som, fra, blitt, siste, siden, sist, fargen, farge, vurderer, gir, mest, hovedsakelig, hei, hele
own-words-ill = syk, syke, sykdom, sykemeldt, sykmeldt, sykemelding, langtidssyk, langtidssykemeldt, stress, stresset, depresjon, innlagt, kreft, utbrent, angst
own-words-starters = der, de, det, han, hun, begge, alle, mange, flere, noen, en, et, to, tre, fire, fem, lærere, lærerne, lærer, læreren, pedagoger, pedagogene, medarbeidere, medarbeiderne, medarbeideren, ledelsen, lederen, rektor, teamet, personalet, personale, elevene, stor, stort, store, høy, høyt, mye, langvarig, kollegene, dessuten, etter, under, grunnet, forsinkelsen, målet, mål, neste, første, vårt, når, hvis, selv, samt, ved, uke, skolen, avdelingen, ny, nytt, vikarer

### Flere slags samtaler og oppgaver
instrument-sparring = sparring
instrument-consultant_project = rådgiverprosjekt
instrument-consultant_follow_up = rådgiveroppfølging
instrument-network_meeting = nettverksmøte
instrument-unit_quality_report = kvalitetsrapport
instrument-municipal_quality_report = kommunal kvalitetsrapport

## Talks: booking, moving, holding
talk-moment = { $day } kl. { $time }
talks-title = Samtaler
talks-at = Samtaler med { $school }
talks-short = { $count ->
    [one] 1 skole mangler en 1:1
   *[other] { $count } skoler mangler en 1:1
  }
talks-none-short = Ingen skole mangler en 1:1 akkurat nå.
talks-rest = Følger planen
talks-choose = Velg skole
talks-plan-all = Fordel samtaler
talks-book = Bestill
talks-proposed = Forslag med ett trykk:
talks-proposed-show = Vis forslag
talks-other-date = Annen dato
talks-date = Dato
talks-time = Tidspunkt
talks-length = Varighet
talks-minutes = { $count } minutter
talks-place = Sted eller Teams-lenke (valgfritt)
talks-save = Lagre
talks-anyway = Lagre likevel
talks-held = Holdt
talks-move = Flytt
talks-cancel = Avlys
talks-cancel-question = Avlyse samtalen?
talks-cancel-yes = Ja, avlys
talks-cancel-no = Nei, behold
talks-back = Tilbake til skolen
talks-line = { $talk } · { $school } · { $day } kl. { $hours }
talks-booked = Samtalen er bestilt
talks-moved = Samtalen er flyttet
talks-seats = Ved bordet: { $names }
talks-held-noted = Notert som holdt: { $school } { $day }.
talks-others-hear = { $names } får beskjed her i Teams.
talks-tell-others = Det er kort tid: si det selv til { $names }.
talks-cancelled = Avlyst: { $school } { $day }.
talks-last-held = Sist holdt { $day }
talks-own-none = Ikke i kalenderen ennå.
booking-not-a-date = Datoen eller tidspunktet kan jeg ikke lese. Velg dem i feltene.
booking-in-the-past = Det tidspunktet har passert.
booking-not-begun = Samtalen begynner først { $starts }. Noter den som holdt etterpå.
booking-ends-too-soon = Samtalen må slutte etter at den har begynt, og vare høyst åtte timer. Den varer som regel { $minutes } minutter.
booking-day-off = { $day } er en fridag. Neste skoledag er { $instead }.
booking-outside-slot = Den må ligge mellom { $first } og { $last } for å telle med. Du kan lagre den likevel.
booking-nobody-there = Ingen fra skolen har plassen { $day }. Er rektoren byttet, må administratoren legge inn den nye.
booking-clash = { $name } har en annen samtale { $starts }. Ledig samme dag: { $instead }.
booking-clash-all-day = { $name } har en annen samtale { $starts }, og dagen er full.
booking-already-over = Samtalen er allerede holdt eller avlyst. Trengs det en ny, så book den her.
booking-changed-meanwhile = En annen har endret samtalen i mellomtiden: den er nå { $starts }. Ingenting er lagret. Gjelder ditt fortsatt, så trykk igjen.
booking-instead = Ledig for alle: { $instead }.
booking-instead-none = Det er ingen ledig dag i perioden.
agreement-owner-missing = En avtale må si hva som er avtalt, hvem som holder den, og når, for eksempel { $instead }.
agreement-in-the-past = Den datoen har passert. Velg en fram i tid, for eksempel { $instead }.
agreement-over = Avtalen er allerede bekreftet, gjort eller trukket tilbake.

## Calendar: entries, links and subscription
calendar-subject = { $talk } – { $unit }
calendar-seats = Med { $names }
calendar-feed-name = Samtaler (Pejling)
calendar-put = Legg i kalenderen
calendar-outlook = Åpne i Outlook
calendar-teams = Åpne i Teams
calendar-subscribe = Abonner
calendar-filled-in = Emne, tid, sted og navn er fylt ut. Jeg kjenner ingen e-postadresser, så inviter de andre selv.
calendar-subscription = Kalenderabonnement
calendar-explained = Samtalene dine i din egen kalender: tid, sted og hvem som er med, aldri mål eller svar. Abonnementet følger selv med når en samtale flyttes.
calendar-secret = Adressen er hemmelig: den som har den, kan se samtalene dine. Har den havnet feil sted, så ta en ny. Den gamle stenges i samme øyeblikk.
calendar-renew = Ny adresse, steng den gamle
calendar-renewed = Du har fått en ny adresse. Den gamle er stengt nå. Fjern det gamle abonnementet i kalenderen din, og abonner på nytt her.

## Agreements
agreements-title = Avtaler
agreements-none = Ingen åpne avtaler.
agreements-new = Ny avtale
agreements-new-at = Ny avtale med { $school }
agreements-what = Hva
agreements-who = Hvem
agreements-due = Når
agreements-propose = Foreslå
agreements-show = Alle avtaler
agreements-must-confirm = Den andre parten må si ja før den teller.
agreements-proposed = Foreslått. Den teller når den andre parten har sagt ja.
agreements-line = { $what } · { $owner } · { $day }
agreements-confirm = Bekreft
agreements-decline = Avvis
agreements-done = Gjort
agreements-withdraw = Trekk tilbake
agreements-noted-open = Bekreftet.
agreements-noted-done = Notert som gjort.
agreements-noted-withdrawn = Trukket tilbake.
agreement-state-proposed = Foreslått · { $school }
agreement-state-open = Åpen · { $school }
agreement-state-overdue = Over frist · { $school }
reminder-agreement-confirm = Forslag til avtale, frist { $day }: { $what }. Kan du si ja?
talks-new-agreement = Hva avtalte dere?

## Requests: a leader asks for help
need-subject_sparring = sparring fra fagrådgiver
need-meeting = nettverks- eller temamøte
instrument-request = forespørsel
sparring-title = Be om sparring eller støtte
sparring-own = Dine forespørsler
sparring-new = Ny forespørsel
sparring-about = Hva gjelder det?
sparring-no-goal = Ikke et bestemt mål
sparring-ask = Hva trenger du?
sparring-words = Med egne ord (valgfritt når du har valgt et mål)
sparring-send = Send
sparring-readers = Leses av den du spør, og av skolesjefen. Med merket “Bare til skolesjefen” bare av skolesjefen.
sparring-sent = Sendt til { $role }. Du får beskjed her når noen har tatt den, og når det er kommet svar.
sparring-withdraw = Angre
sparring-withdrawn = Trukket tilbake.
sparring-state-open = Sendt { $day } · { $role } svarer ({ $names })
sparring-state-taken = Tatt av { $name } { $day }
sparring-state-answered = Besvart av { $name } { $day }
requests-title = Forespørsler
requests-none = Ingen forespørsler venter på deg.
requests-about = { $need } ({ $goal })
requests-since = siden { $day }
requests-to = til { $role }
requests-taken = tatt av { $name }
requests-taken-by-you = tatt av deg
requests-take = Jeg tar den
requests-answer = Svar
requests-close = Lukk
requests-reply-to = Svar til { $school }
requests-reply = Svaret ditt
requests-reply-readers = Leses av skolens rektor og av skolesjefen.
requests-send = Send svar
requests-back = Alle forespørsler
requests-noted-taken = Du har tatt den. { $school } får beskjed.
requests-noted-answered = Svaret er lagret. { $school } får beskjed.
requests-noted-closed = Lukket.
request-nothing-asked = Skriv en linje, eller velg et mål, så det går an å se hva det gjelder.
request-asked-already = Det har dere allerede bedt om, og det venter på svar. Den står over her.
request-nobody-answers = Ingen på den plassen svarer for { $school } akkurat nå. Velg en annen.
request-not-for-the-chief = “Bare til skolesjefen” passer ikke sammen med den du spør. Velg skolesjefen, eller fjern merket.
request-taken-already = { $name } har allerede tatt den.
request-over = Den er allerede besvart, lukket eller trukket tilbake.
request-changed = Det har skjedd noe siden. Slik står det nå.
request-reply-missing = Skriv et svar. Ingenting er lagret ennå.
reminder-request-ask = { $school } ber om hjelp: { $what }
reminder-request-remind = { $school } venter fortsatt på svar: { $what }
reminder-request-taken = { $who } har tatt forespørselen din: { $what }
reminder-request-answered = { $who } har svart på forespørselen din, { $what }: “{ $reply }”
cli-step-taken = tatt
cli-step-answered = besvart
agenda-taken-by = tatt av { $name }
agenda-answered-by = besvart av { $name }
my-data-requests = Forespørsler og svar på dem
help-requests = Forespørsler
help-my-schools = Mine skoler

## My schools
my-schools-title = Mine skoler
my-schools-key = ✓ nådd ● i rute ○ ikke startet ▲ i risiko ■ ligger etter – ikke besvart
my-schools-talk = neste 1:1 { $day }
my-schools-no-talk = ingen 1:1 booket
my-schools-requests = { $count ->
    [one] 1 forespørsel
   *[other] { $count } forespørsler
  }
my-schools-more = { $count ->
    [one] og 1 skole til: skriv navnet på den.
   *[other] og { $count } skoler til: skriv navnet på en skole.
  }

## The agenda sheet of a talk
agenda-title = { $talk } · { $school }
agenda-summary = Dagsorden: { $talk } med { $school } { $day } kl. { $time }
agenda-when = { $day } kl. { $time }
agenda-number = samtale { $number } av { $range }
agenda-seat = { $role }: { $names }
agenda-draft = Utkast, ikke delt ennå
agenda-issue = Dagsorden nr. { $number }, versjon { $version }, delt { $day } kl. { $time }
agenda-a = Rektors punkter
agenda-b = Oppfølging fra sist
agenda-c = Mål å snakke om
agenda-d = Det går bra
agenda-e = Elevenes utvikling
agenda-f = Støtte
agenda-g = Nye avtaler
agenda-h = Neste samtale
agenda-a-none = Ingen punkter ennå.
agenda-b-none = Ingen avtaler fra sist.
agenda-c-none = Ingen nye svar krever en samtale.
agenda-silence = Det er ingen ny status. { $names } ble spurt { $day }.
agenda-silence-not-asked = Det er ingen ny status til denne samtalen.
agenda-d-none = Ikke noe nytt her siden sist.
agenda-f-none = Ingen har bedt om støtte.
agenda-g-none = Avtales i samtalen: hva, hvem og når.
agenda-h-none = Ingen forslag. Finn en dag sammen.
agenda-more = og { $count } til på papiret
agenda-e-question = Hva ser dere, og hva bygger dere det på?
agenda-from = fra { $role }
agenda-hidden = skjult for de andre
agenda-agreement = { $owner } · frist { $day }
agenda-mark-overdue = over frist
agenda-mark-open = åpen
agenda-mark-done = gjort
agenda-mark-proposed = foreslått
agenda-obstacle = hindring: { $obstacle }
agenda-answers = { $role } svarer ({ $names })
agenda-booked = Booket: { $day } kl. { $time }
agenda-dates = Forslag: { $days }
agenda-blank-what = Hva
agenda-blank-who = Hvem
agenda-blank-when = Når
agenda-open = Dagsorden
agenda-add = Legg til punkt
agenda-hide = Skjul
agenda-unhide = Vis igjen
agenda-share = Del nå
agenda-share-again = Del ny versjon
agenda-word = Hent i Word
agenda-private = Bare du ser punktene dine til dagsordenen deles. Det skjer senest dagen før samtalen.
agenda-private-new = De nye punktene dine er ikke delt ennå.
agenda-waiting = Rektors punkter kommer med når dagsordenen deles, senest dagen før samtalen.
agenda-shared-now = Delt med alle plassene rundt bordet.
agenda-shared-before = Linjen er allerede delt og kan ikke skjules nå.
agenda-no-talk = Det er ingen 1:1-samtale i kalenderen. Skriv “samtaler” for å se dem.
agenda-which = Hvilken samtale?
agenda-form = Åpne skjemaet
agenda-form-note = Til denne samtalen brukes kommunens eget skjema. Jeg lagrer ingenting av det dere snakker om.
agenda-point-title = Et punkt til din neste 1:1
agenda-point-label = Hva vil du snakke om?
agenda-point-hint = Ingen navn på elever eller medarbeidere
agenda-point-keep = Sett på dagsordenen
agenda-point-kept = Satt på dagsordenen { $day } ({ $school }).
agenda-point-kept-later = Lagret til neste 1:1 ({ $school }).
agenda-point-private = Bare du ser det til dagsordenen deles.

# Loading a register
refusal-which-municipality = Filen sier ikke hvilken kommune den gjelder, og databasen kjenner { $known } kommuner. Skriv kommunen i filen.
tasks-done = Gjort
tasks-noted = Notert som gjort: { $task } på { $school }.

### The command line
cli-yes = ja
cli-whole-municipality = hele kommunen
cli-database-unnamed = Oppgi en database: --database STI-ELLER-URL, eller sett DATABASE_URL.
cli-database-unknown = Databasen må være en fil eller en adresse som begynner med postgresql:// eller sqlite:///.
cli-database-absent = Databasefilen finnes ikke ennå. Opprett den med: python app.py db upgrade
cli-database-not-migrated = Databasen er ikke oppdatert. Kjør: python app.py db upgrade
cli-database-silent = Databasen svarer ikke. Sjekk adressen, passordet og at serveren kjører.
cli-database-in-use = Databasefilen er i bruk av en Pejling som kjører. Stopp den først, eller bruk PostgreSQL, som flere kan dele.
cli-database-upgraded = Databasen er oppdatert.
cli-people-name = Navn
cli-people-role = Rolle
cli-people-unit = Enhet
cli-people-language = Språk
cli-people-object-id = Objekt-id i Entra
cli-people-teams-id = Teams-id
cli-people-reachable = Kan nås
cli-people-never-heard-from = nei: har ikke møtt boten ennå
cli-people-unreachable = nei: { $why }
cli-import-reading = Leser
cli-import-no-files = Oppgi minst én fil, eller --template FIL.xlsx for et tomt regneark.
cli-import-template = { $file } er klar til å fylles ut.
cli-import-faults = { $count ->
    [one] Ingenting er lest inn. Én feil:
   *[other] Ingenting er lest inn. { $count } feil:
}
cli-import-new = ny: { $thing }
cli-import-changed = endret: { $thing } ({ $fields })
cli-import-changed-since = endret fra { $day }: { $thing } ({ $fields })
cli-import-removed = borte: { $thing }
cli-import-removed-since = borte fra { $day }: { $thing }
cli-import-nothing = Ingenting er endret.
cli-import-would = { $count ->
    [one] Én ting ville blitt endret. Ingenting er skrevet.
   *[other] { $count } ting ville blitt endret. Ingenting er skrevet.
}
cli-import-done = { $count ->
    [one] Lest inn: én ting er endret.
   *[other] Lest inn: { $count } ting er endret.
}
cli-thing-municipality = kommune
cli-thing-school = skole
cli-thing-person = person
cli-thing-plan = plan
cli-thing-goal = mål
cli-thing-talk = samtale
cli-thing-blackout = fridager
cli-thing-override = kadens
cli-thing-line = linje
cli-preview-when = Lokal tid
cli-preview-who = Til
cli-preview-kind = Slag
cli-preview-subject = Emne
cli-preview-about = { $what }, { $unit }, { $day }
cli-preview-backwards = Den siste dagen kan ikke ligge før den første.
cli-preview-count = { $count ->
    [0] Ingen meldinger.
    [one] Én melding. Ingenting er sendt.
   *[other] { $count } meldinger. Ingenting er sendt.
}
cli-step-nudge = må avtales
cli-step-nudge_again = må avtales, igjen
cli-step-invite = innkalling
cli-step-ask = spørsmål
cli-step-remind = påminnelse
cli-step-remind_again = påminnelse, igjen
cli-step-moved = flyttet
cli-step-cancelled = avlyst
cli-step-day_before = dagen før
cli-step-due_day = selve dagen
cli-step-after = holdt?
cli-step-after_again = holdt? igjen
cli-step-friendly = vennlig påminnelse
cli-step-again = utsatt
cli-staff-notice = Den første meldingen er planlagt til { $day }. Ansattsiden ble orientert mindre enn 42 dager før: vent til { $free } (PEJLING_STAFF_INFORMED_ON).
cli-manifest-written = { $file } er klar til å lastes opp i Teams.
cli-manifest-faults = { $count ->
    [one] Ingen pakke er skrevet. Én feil:
   *[other] Ingen pakke er skrevet. { $count } feil:
}
settings-refused = Pejling kan ikke starte. Innstillinger mangler eller er feil:
setting-missing = { $name } mangler: { $means }.
setting-wrong = { $name } er feil: { $why } ({ $means }).
setting-not-among = det må være en av { $words }
setting-no-number = det må være et heltall fra { $least } til { $most }
setting-empty-list = det må stå minst én
setting-no-guid = det må være en GUID, f.eks. { $example }
setting-no-day = det må være en dato, ÅÅÅÅ-MM-DD
setting-no-address = det må være en hel https://-adresse
setting-no-database = det må være en fil, eller begynne med postgresql:// eller sqlite:///
setting-too-short = det må være minst { $least } tegn
setting-too-long = det kan høyst være { $most } tegn
setting-single-tenant = SingleTenant krever klienthemmeligheten
setting-public = med PEJLING_PUBLIC_URL må det være en hemmelighet for adressene under den
setting-means-MicrosoftAppId = botens program-id (klient-id) i Entra
setting-means-MicrosoftAppType = hvordan boten viser hvem den er
setting-means-MicrosoftAppPassword = klienthemmeligheten; bare for SingleTenant
setting-means-MicrosoftAppTenantId = den leieren (tenant) der boten er registrert
setting-means-PEJLING_TENANTS = id-ene til leierne (tenants) der folk får skrive til boten
setting-means-DATABASE_URL = der alt huskes: PostgreSQL, eller en fil for én prosess
setting-means-PEJLING_STAFF_INFORMED_ON = dagen da ansattesiden ble orientert, ÅÅÅÅ-MM-DD
setting-means-PEJLING_STAFF_NOTICE = hva som skjer når meldinger ville begynne før 42 dager etter den dagen
setting-means-PORT = porten som Pejling lytter på
setting-means-PEJLING_LISTEN_ON = adressen som Pejling lytter på; i en container 0.0.0.0
setting-means-PEJLING_SERVICE_HOSTS = vertene som kan få vårt token; ellers Teams’ egne
setting-means-PEJLING_TENANT_RATE = det høyeste antallet meldinger i sekundet
setting-means-PEJLING_LANGUAGE = språket til en person velger et annet
setting-means-PEJLING_LOG_LEVEL = hvor mye som logges
setting-means-PEJLING_PUBLIC_URL = der en nettleser når Pejling, for fanen og kalenderfiler
setting-means-PEJLING_LINK_SECRET = det som kalenderfilenes adresser forsegles med; minst 32 tegn
setting-means-PEJLING_FORM_LUS = kommunens eget skjema for en LUS
setting-means-PEJLING_FORM_GRUS = kommunens eget skjema for en GRUS
setting-means-PEJLING_ORGANISATION = hvem som driver Pejling, slik Teams-appen viser det
setting-means-PEJLING_LEGAL_BASIS = hjemmelen, slik opplysningen om data nevner den
setting-means-PEJLING_DPO = hvordan man når personvernombudet
setting-means-PEJLING_WEBSITE_URL = en side om Pejling, for Teams-appen
setting-means-PEJLING_PRIVACY_URL = opplysningen om data, for Teams-appen
setting-means-PEJLING_TERMS_URL = vilkårene, for Teams-appen
doctor-fault = { $fault }
doctor-settings-well = Alle innstillinger er der.
doctor-clock-well = Klokken viser { $now }.
doctor-clock-wrong = Klokken viser { $now }, og det kan ikke stemme. Still den, eller la NTP gjøre det.
doctor-clock-adrift = Klokken går minutter feil etter { $url } ({ $said }): Teams' adgangsbevis vil bli avvist. Still den, eller la NTP gjøre det.
doctor-zone-well = Tidssonen { $zone } er kjent (UTC+{ $offset }).
doctor-zone-wrong = Tidssonen { $zone } gir UTC+{ $offset }, og det er verken dansk, svensk eller norsk tid. Rett den i kommunens fil, og les den inn på nytt.
doctor-zone-missing = Tidssonen { $zone } er ukjent på denne maskinen. Installer tidssonedata (systemets tzdata), eller rett navnet.
doctor-database-well = Databasen svarer og er oppdatert.
doctor-nobody = Ingen kommune er lest inn ennå. Kjør: python app.py import FIL…
doctor-list-well = Listen over fridager rekker til { $day }.
doctor-list-ends = Listen over fridager slutter { $day }. Les inn det kommende skoleårets før det.
doctor-list-missing = Det finnes ingen liste over fridager: folk ville fått meldinger i ferien. Les inn en.
doctor-bot-well = Boten svarer på { $url }, og klokken dens tikker.
doctor-bot-late = Boten svarer, men disse tikkene er forsinket: { $ticks }. Les loggen; start boten på nytt hvis det fortsetter.
doctor-bot-silent = Ingen bot svarer på { $url }. Slik skal det være når den ikke kjører.
doctor-host-well = { $url } svarer.
doctor-host-silent = { $url } svarer ikke. Åpne for utgående HTTPS dit.
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
plan-talks-limits = Høyst { $day } om dagen og { $week } i uken. Skolene som ligger etter, kommer først.
plan-talks-months = Per måned: { $months }
plan-talks-next = De neste
plan-talks-line = { $day } kl. { $time } · { $school } · { $talk }
plan-talks-more = … og { $count } til, fram til { $day }.
plan-talks-not-booked = Ingenting er booket før du trykker.
plan-talks-book-all = Book alle ({ $count })
plan-talks-choose = Velg skoler
plan-talks-schools = Skoler som skal bookes
plan-talks-book-chosen = Book de valgte
plan-talks-discard = Forkast
plan-talks-none = Alle samtaler er på plass. Det er ikke flere å fordele.
plan-talks-no-dates = Det er ingen datoer å foreslå.
plan-talks-unmet = { $count ->
    [one] 1 samtale får ingen dato
   *[other] { $count } samtaler får ingen dato
}
plan-talks-unmet-one = { $school } ({ $talk }, { $first }–{ $last })
plan-talks-unmet-year = { $school } ({ $talk })
plan-talks-and-more = { $count } til
plan-talks-why-slot-over = Perioden er slutt, og det ble ingen samtale ({ $count }):
plan-talks-why-too-few-days = Skolen har færre skoledager enn samtaler ({ $count }):
plan-talks-why-nobody-there = Noen som skal være med, er borte alle dager ({ $count }):
plan-talks-why-too-close = Skolens andre samtaler ligger for tett på ({ $count }):
plan-talks-why-chief-full = Det er ikke plass til flere med høyst { $day } om dagen og { $week } i uken ({ $count }):
plan-talks-changed = Noe er endret siden sist. Her er det nye forslaget. Ingenting er booket.
plan-talks-choose-one = Velg minst én skole. Ingenting er booket ennå.
plan-talks-discarded = Forslaget er forkastet. Ingenting er booket.
plan-talks-booked = { $count ->
    [one] 1 samtale er booket
   *[other] { $count } samtaler er booket
}
plan-talks-booked-note = Alle får beskjed i god tid. Skriv “{ $talks }” for å flytte eller avlyse.
plan-talks-left = { $count ->
    [one] 1 foreslått samtale er ikke booket.
   *[other] { $count } foreslåtte samtaler er ikke booket.
} Skriv “{ $command }” for å få et nytt forslag.

## Calendar: lists of days without school
fault-blackout-too-long = Fridager kan vare høyst ett år i strekk.
fault-csv-broken = Filen følger ikke CSV her. Se etter anførselstegn som ikke lukkes.
fault-ics-broken = Kalenderfilen kan ikke leses her. Eksporter den på nytt.
fault-ics-cut-off = Kalenderfilen slutter midt i det hele. Hent den på nytt.
fault-ics-timed = Her står et klokkeslett. Bare heldagshendelser leses som fridager.
fault-ics-repeats = Hendelsen gjentas. Skriv hver gang for seg.

## The demo on one's own machine (command line)
demo-listens = Boten lytter på { $address }, bare for denne maskinen. Den spør ingen hvem de er.
demo-clock = Klokken dens viser { $day } kl. { $time } i København. Påminnelsene kommer kl. 9.
demo-open-leder-01 = Rektor: åpne { $url } og skriv f.eks. status, mine mål eller hjelp.
demo-open-centerchef = Skolesjef: åpne { $url } og skriv f.eks. oppsummering, forespørsler eller samtaler.
demo-stop = Ctrl-C avslutter. Svarene beholdes til neste gang; “make run RESET=1” begynner på nytt.
demo-port-taken = Port { $port } er opptatt. Kjører Pejling allerede? Stopp det, eller velg en annen port: python app.py demo --port 3979
demo-reset-file-only = Bare en fil kan begynne på nytt. Tøm databasen selv, eller velg en annen.

### Whom Teams will not let us reach
unreachable-people = Kan ikke nås i Teams: { $names }. Be dem åpne chatten med boten.

## Calendar: the list runs out
instrument-calendar_ends = fridagsliste
reminder-calendar_ends-ask = Fridagslisten for { $school } slutter { $day }. Les inn den neste, så ingen får påminnelser i en ferie.
reminder-calendar_ends-remind = Fridagslisten for { $school } slutter { $day }. Les inn den neste, så ingen får påminnelser i en ferie.

## My data
my-data-title = Dette har jeg lagret om deg
my-data-line = { $what }: { $count }
my-data-whole = Her følger alt slik det er lagret (JSON). Feil svar endrer du med “endre”.
my-data-more = Og { $count } eldre i det som følger.
my-data-people = Navn, konto, språk
my-data-roles = Roller
my-data-pauses = Pauser
my-data-addresses = Chatadresse i Teams
my-data-answers = Svar på mål
my-data-answer_versions = Tidligere versjoner av svar
my-data-dialog_states = Halvferdige svar
my-data-agreements = Avtaler
my-data-points = Punkter til dagsordenen
my-data-hidden_lines = Linjer du har skjult
my-data-sheets = Delte dagsordener
my-data-feeds = Kalenderabonnement
who-reads-title = Dette ser andre
who-reads-only-chief = Tekst merket “bare til skolesjefen” ser ingen andre enn skolesjefen.

# Det som er slått av til kommunen slår det på

sheet-column-switched-on = Slått på
sheet-column-talks-a-day = Samtaler per dag
sheet-column-talks-a-week = Samtaler per uke
calendar-more = Legg i kalenderen …

# Stedfortredere

role-deputy = stedfortreder
sheet-word-deputy = stedfortreder
receipt-by-deputy = stedfortreder

# The help's second half: talks and what comes of them.
agreements-new-hint = En ny avtale lages fra samtalene til en skole: skriv “{ $talks }”, og velg skolen.

## Why is it yellow?
why-title = Hvorfor: { $what }
why-number = { $goals ->
    [one] { $count ->
        [0] Målet krever ingen samtale.
       *[other] Målet krever en samtale.
      }
   *[other] { $count } av { $goals } mål krever en samtale.
  }
why-sum = { $count } av { $goals } mål krever en samtale
why-initiative = Tiltak: { $title }
why-now = Nå: { $status }
why-before = Nå: { $status }. Sist: { $before }
why-reason = Krever en samtale: { $reason }
why-reason-days = { $reason } ({ $days })
why-answer = { $day }: { $answer }
why-answer-by = { $day }, { $who }: { $answer }
why-answer-id = { $day }: { $id }
why-ids = Vis svar-id
why-rule = En fast regel avgjør hva som krever en samtale. Den ser på målet og svarene, aldri på personen.
why-one-goal = Her står bare de målene som krever en samtale. Skriv navnet på et mål for å se akkurat det.
why-school = Hele skolen
why-ask = Hvorfor?
why-which = Hvorfor hva?
why-nothing-named = Skriv en skole eller et mål etter «hvorfor», eller velg et som krever en samtale.
why-several = Flere passer til «{ $text }». Hvilken mener du?
why-not-found = Jeg finner verken en skole eller et mål som heter «{ $text }».
why-more = Og { $count } til: skriv navnet på skolen også.

## Export
export-title = Eksport
export-what-chief = Oppsummeringen av runden som pågår, og alle svarene du har lov til å lese. Excel har alt; CSV kommer i to filer; JSON er til saksbehandlingssystemet.
export-of-school = Filene har alle skolene du kan lese. Velg { $school } i kolonnen “{ $column }”.
export-what-administrator = Når skolene blir spurt, og loggen over hvem som har sett, hentet og endret. Ingenting av det som er svart.
export-file-xlsx = Excel
export-file-summary = CSV: oppsummering
export-file-answers = CSV: alle svar
export-file-rounds = CSV: runder
export-file-log = CSV: logg
export-file-json = JSON
export-noted = Hver nedlasting skrives i loggen med person-id, slag og tidspunkt. Adressene virker i en time, bare for deg og bare så lenge du har rollen din.
files-no-address = Filene hentes i en nettleser, og jeg har ingen adresse som en nettleser finner. Be den som drifter Pejling, om å sette PEJLING_PUBLIC_URL.
export-table-summary = Oppsummering
export-table-answers = Alle svar
export-table-rounds = Runder
export-table-log = Logg
export-column-school = Skole
export-column-policy = Politikk
export-column-activity = Aktivitet
export-column-goal = Mål
export-column-state = Står nå
export-column-status = Status
export-column-before = Sist
export-column-reasons = Krever en samtale
export-column-asked_on = Spurt fra
export-column-closes = Lukker
export-column-confidence = Tiltro
export-column-trend = Utvikling
export-column-obstacle = Hindring
export-column-need = Behov
export-column-progress = Eget anslag, %
export-column-next_step = Neste steg
export-column-only_chief = Bare til skolesjefen
export-column-marks = Merker
export-column-answered_at = Besvart
export-column-answer = Svar-id
export-column-slot = Plass i året
export-column-at = Tidspunkt
export-column-who = Person-id
export-column-what = Hva
export-column-subject = Emne-id

## How the bot is, for the administrator
health-title = Driftsstatus
health-tick-plan = Planlegging
health-tick-send = Utsending
health-tick-housekeep = Rydding
health-last = { $what }: gikk sist bra { $day } kl. { $time }
health-never = { $what }: ikke ennå, siden jeg startet
health-late = { $what }: forsinket. Gikk sist bra { $day } kl. { $time }
health-database = Database: svarer
health-tables = Tabeller: versjon { $version }, oppdatert
health-tables-old = Tabeller: versjon { $version }, jeg venter { $expected }. Kjør “app.py db upgrade”.
health-messages = Meldinger
health-messages-none = Ingen meldinger ennå.
health-state-pending = { $count } venter
health-state-claimed = { $count } på vei
health-state-ambiguous = { $count } kanskje levert
health-state-sent = { $count } sendt
health-state-cancelled = { $count } trukket tilbake
health-state-expired = { $count } utløpt
health-state-failed = { $count } mislykket
health-unreachable = { $count ->
    [0] Teams når alle jeg har hørt fra.
    [one] 1 person når ikke Teams fram til.
   *[other] { $count } personer når ikke Teams fram til.
  }
health-list-ends = Listen over fridager slutter { $day }, om { $count } dager.
health-list-over = Listen over fridager sluttet { $day }. Last inn den neste, ellers skriver jeg i feriene.
health-list-missing = Det finnes ingen liste over fridager. Last inn en, ellers skriver jeg i feriene.

## The rehearsal, for the administrator
rehearsal-title = Prøvekjøring
rehearsal-count = { $count ->
    [0] Ingen meldinger de neste 28 dagene.
    [one] 1 melding de neste 28 dagene, slik det ser ut nå. Ingenting er sendt.
   *[other] { $count } meldinger de neste 28 dagene, slik det ser ut nå. Ingenting er sendt.
  }
rehearsal-week = Uke { $week }, fra { $day }: { $count ->
    [one] 1 melding
   *[other] { $count } meldinger
  }
rehearsal-kind = { $kind }: { $count }
rehearsal-year = Hele året som CSV
rehearsal-link = Adressen virker i en time, bare for deg. Filen regnes ut når du åpner den; det kan ta litt tid.
rehearsal-no-link = Hele året hentes i en nettleser, og jeg har ingen adresse som en nettleser finner. Den som drifter Pejling, kan sette PEJLING_PUBLIC_URL.

## What does my chief see?
who-reads-seat = Navn, rolle og skole
who-reads-pauses = Pauser: fra og til, aldri hvorfor
who-reads-taps = Status, tiltro, utvikling, hindring, behov, eget anslag og “ikke noe nytt”
who-reads-words = Neste steg, med dine egne ord
who-reads-agreements = Avtaler som du holder, har foreslått eller har sagt ja til
who-reads-agenda = Punkter og delte dagsordener: de som sitter med i samtalen
who-reads-nothing = Ingenting akkurat nå.
who-reads-since = Siden { $day }.
who-reads-goes-oldest = Det eldste slettes { $day }.
who-reads-goes-seat = Slettes 30 dager etter den siste dagen din i en rolle.
who-reads-goes-pauses = Slettes 30 dager etter den siste dagen din i en rolle.
who-reads-goes-agreements = Slettes 12 måneder etter at avtalen er lukket.
who-reads-requests = Forespørsler: det du har bedt om, og svaret
who-reads-goes-requests = Slettes 12 måneder etter at forespørselen er lukket.

## Help with asking why, taking along, and what is kept
help-health = Driftsstatus
help-preview = Prøvekjøring

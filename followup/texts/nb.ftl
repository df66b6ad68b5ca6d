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
check-in-closes = Åpen til og med { $day }
check-in-readers = Leses av: { $readers }
check-in-start = Start
check-in-continue = Fortsett
check-in-unchanged-all = { $count ->
    [one] Intet nytt på det grønne målet
   *[other] Intet nytt på alle { $count } grønne mål
  }
check-in-again = Begynn målet på nytt
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
next-step-add = Legg til neste steg (valgfritt)
next-step-label = Neste steg
next-step-hint = Ingen navn på elever eller ansatte
next-step-only-chief = Bare til skolesjefen
next-step-too-long = Høyst 280 tegn.

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

## The door: what is said when something went wrong before or around a dialog
apology = Noe gikk galt hos meg. Prøv igjen om litt. Hvis det fortsetter, gi administratoren din dette feilnummeret: { $id }
door-no-identity = Jeg kan bare snakke med personer som er logget inn med jobbkontoen sin. Spør administratoren din.
door-received = Mottatt.
door-unreadable-press = Det kortet kunne jeg ikke lese. Skriv «hjelp» for å komme videre.

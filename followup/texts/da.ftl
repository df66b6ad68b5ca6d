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
check-in-closes = Åben til og med { $day }
check-in-readers = Læses af: { $readers }
check-in-start = Start
check-in-continue = Fortsæt
check-in-unchanged-all = { $count ->
    [one] Intet nyt på det grønne mål
   *[other] Intet nyt på alle { $count } grønne mål
  }
check-in-again = Forfra på målet
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
next-step-add = Tilføj næste skridt (valgfrit)
next-step-label = Næste skridt
next-step-hint = Ingen navne på elever eller medarbejdere
next-step-only-chief = Kun til centerchefen
next-step-too-long = Højst 280 tegn.

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

## The door: what is said when something went wrong before or around a dialog
apology = Noget gik galt hos mig. Prøv igen om lidt. Bliver det ved, så giv din administrator dette fejlnummer: { $id }
door-no-identity = Jeg kan kun tale med personer, der er logget ind med deres arbejdskonto. Spørg din administrator.
door-received = Modtaget.
door-unreadable-press = Det kort kunne jeg ikke læse. Skriv “hjælp” for at komme videre.

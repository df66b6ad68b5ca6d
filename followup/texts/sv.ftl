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
check-in-closes = Öppen till och med { $day }
check-in-readers = Läses av: { $readers }
check-in-start = Börja
check-in-continue = Fortsätt
check-in-unchanged-all = { $count ->
    [one] Inget nytt på det gröna målet
   *[other] Inget nytt på alla { $count } gröna mål
  }
check-in-again = Börja om med målet
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
next-step-add = Lägg till nästa steg (valfritt)
next-step-label = Nästa steg
next-step-hint = Inga namn på elever eller medarbetare
next-step-only-chief = Endast till skolchefen
next-step-too-long = Högst 280 tecken.

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

## The door: what is said when something went wrong before or around a dialog
apology = Något gick fel hos mig. Försök igen om en stund. Om det fortsätter, ge din administratör det här felnumret: { $id }
door-no-identity = Jag kan bara prata med personer som är inloggade med sitt arbetskonto. Fråga din administratör.
door-received = Mottaget.
door-unreadable-press = Det kortet kunde jag inte läsa. Skriv “hjälp” för att komma vidare.

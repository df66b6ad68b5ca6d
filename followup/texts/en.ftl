### Pejling: en

## Status words (product rule: the rank lives in code, the words here)
status-reached = Reached
status-on_track = On track
status-not_started = Not started
status-at_risk = At risk
status-behind = Behind
status-dropped = Dropped
status-unanswered = not answered
meaning-reached = Reached, and we can see the signs
meaning-on_track = On time, working as we do now
meaning-not_started = Not begun yet, as planned
meaning-at_risk = Can be reached if we change something
meaning-behind = Not on time without help or a decision
meaning-dropped = The goal has left the plan
trend-better = better
trend-same = same
trend-worse = worse
obstacle-none = none
obstacle-time = time and operations
obstacle-skills = skills
obstacle-cooperation = cooperation
obstacle-knowledge = data and knowledge
obstacle-money = money and conditions
obstacle-other = other
need-nothing = nothing
need-consultant_sparring = sparring from consultant
need-chief_sparring = sparring from chief
need-decision = decision
need-resources = resources

## The check-in
check-in-title-talk = Check-in before your 1:1 on { $day }
check-in-title = Check-in on your goals
check-in-size = { $count ->
    [one] 1 goal, less than a minute
   *[other] { $count } goals, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
  }
check-in-toast = { $school }: check-in on { $count } goals
check-in-step = Goal { $number } of { $count }
check-in-done-so-far = { $done } of { $count } goals answered
check-in-sign = Sign: { $sign }
check-in-due = Due { $day }
check-in-last = Last time { $day }
check-in-never = Not answered before
check-in-confidence-short = confidence { $confidence }
check-in-late = The round is closed, but your answer counts and is marked “late”.
check-in-early = The next round opens { $day }. Your answer counts in it.
check-in-closes = Open until { $day }
check-in-readers = Read by: { $readers }
check-in-start = Start
check-in-continue = Continue
check-in-unchanged-all = { $count ->
    [one] Nothing new on the green goal
   *[other] Nothing new on all { $count } green goals
  }
check-in-again = Start this goal over
check-in-other-answer = Another answer
check-in-nothing-to-ask = There are no goals to check in on right now. A goal needs a sign and a due date before I ask about it.
check-in-no-school = You have no school to check in for. Write “help” to see what I can do.
question-short = What has happened since last time?
question-status = How is it going?
question-late_start = The goal was to begin { $day }. Is that as planned or delayed?
question-confidence = How sure are you that you will reach the goal by { $due }?
question-confidence-scale = 1 = not sure at all, 5 = quite sure
question-trend = Since last time?
question-obstacle = Biggest obstacle?
question-need = What do you need?
late_start-planned = As planned
late_start-delayed = Delayed
next-step-add = Add next step (optional)
next-step-label = Next step
next-step-hint = No names of pupils or staff
next-step-only-chief = For the chief only
next-step-too-long = At most 280 characters.

## The receipt
receipt-title = { $done ->
    [0] Not answered yet
   *[other] Thank you. { $done } of { $count } goals saved
  }
receipt-change = Change
receipt-until-talk = You can change it until the talk has been held.
receipt-corrected = changed
receipt-late = late
receipt-unchanged = nothing new
receipt-more = { $count ->
    [one] One more goal waits for the next round.
   *[other] { $count } more goals wait for the next round.
  }
already-answered = Already answered { $day }. Do you want to change it?
round-closed = That round is closed. This is how it stands now.

### Words one can write: the first is shown, the rest understood
command-words-help = help, what can you do, commands, menu
command-words-my-tasks = my tasks, tasks, to do, what awaits me
command-words-my-data = my data, what do you know about me
command-words-who-reads = who sees what, what does the chief see, who reads this
command-words-language = language, change language to, change language
command-words-pause = pause, pause until, pause till
command-words-resume = resume, end pause
command-words-snooze = snooze, remind me later
command-words-check-in = check-in, check in, checkin, status, give status
command-words-correct = correct, correct answer, correct an answer, edit
command-words-my-goals = my goals, goals, show my goals
command-words-sparring = sparring, ask for sparring
command-words-talks = talks, my talks, meetings
command-words-agreements = agreements, my agreements
command-words-point = point, new point
command-words-agenda = agenda, show agenda
command-words-summary = summary, overview, show summary
command-words-missing = missing, missing answers, who has not answered, who is missing
command-words-paused = paused, who is paused
command-words-why = why, why is
command-words-requests = requests, open requests
command-words-plan-talks = plan talks
command-words-my-schools = my schools, schools
command-words-export = export
command-words-preview = preview, rehearse
command-words-health = health, bot status

## The door: what is said when something went wrong before or around a dialog
apology = Something went wrong on my side. Please try again in a moment. If it goes on, give your administrator this error number: { $id }
door-no-identity = I can only talk with people who are signed in with their work account. Ask your administrator.
door-received = Received.
door-unreadable-press = I could not read that card. Write “help” to go on.

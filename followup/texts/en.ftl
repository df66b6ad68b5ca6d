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
check-in-title-talk-deputy = Check-in before the school leader's 1:1 on { $day }
check-in-title-deputy = Check-in on the school's goals
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
check-in-readers = Read by: { $readers }
check-in-start = Start
check-in-continue = Continue
check-in-unchanged-all = { $count ->
    [one] Nothing new on the green goal
   *[other] Nothing new on all green goals ({ $count })
  }
check-in-again = Start over
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
next-step-add = Add next step
next-step-label = Next step
next-step-hint = No names of pupils or staff
next-step-only-chief = For the chief only

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
command-words-why = why
command-words-requests = requests, open requests
command-words-plan-talks = plan talks
command-words-my-schools = my schools, schools
command-words-export = export
command-words-preview = preview, rehearse
command-words-health = health, bot status
command-words-greeting = hello, hi, hello pejling, hi pejling, good morning
command-words-thanks = thanks, thank you, many thanks, thank you very much

## The door: what is said when something went wrong before or around a dialog
apology = Something went wrong on my side. Please try again in a moment. If it goes on, give your administrator this error number: { $id }
door-no-identity = I can only talk with people who are signed in with their work account. Ask your administrator.
door-received = Received.
door-unreadable-press = I could not read that card. Write “help” to go on.

## People and seats
role-leader = school leader
role-team = leadership team
role-chief = centre chief
role-leadership_consultant = leadership consultant
role-subject_consultant = subject consultant
role-director = director
role-administrator = administrator

## Welcome and privacy notice
welcome-title = Hello, I am Pejling
welcome-leader = I ask briefly about your goals before your talks, so that the time goes to what matters. A tap or three per goal and you are done.
welcome-chief = I gather the leaders' check-ins so that you see on one screen what needs you, and why.
welcome-other = I help to follow up on the schools' goals and talks.
notice-title = Before your first answer
notice-title-reader = Before you begin
notice-what = I keep your answers about goals: status, confidence, trend, obstacle, need and what you write yourself. Never anything about pupils.
notice-what-reader = I keep the leaders’ answers about goals: status, confidence, trend, obstacle, need and what they write themselves. Never anything about pupils.
notice-who = Read by: { $readers }. The director sees totals only. Other schools see nothing.
notice-how-long = Answers are deleted after the next school year, your text after 12 months.
notice-how-long-reader = Answers are deleted after the next school year, text after 12 months.
notice-more = Purpose, legal basis and rights
notice-controller = Controller: { $controller }
notice-purpose = Purpose: follow-up on goals and talks. Not assessment, ranking or monitoring of people.
notice-basis = Legal basis: { $basis }
notice-categories = Categories: name, role, school, language and your answers.
notice-rights = You can see and correct your answers here in the chat (“my data”) and have the right to access, rectification, erasure and objection. You can complain to the supervisory authority.
notice-contact = Data protection officer: { $contact }
notice-read = I have read it
notice-thanks = Thank you. Write “help” to see what I can do.
notice-first = First read who sees your answers. Then we go on.
notice-first-reader = First read what I keep and who sees it. Then we go on.

## Help
help-title = What I can do
help-check-in = Check in
help-my-goals = My goals
help-summary = Summary
help-missing = Missing
help-does-check-in = give the status of your goals
help-does-correct = change an answer until the talk is held
help-does-my-goals = your goals with the latest answers
help-does-my-tasks = what awaits you
help-does-sparring = ask for sparring, a decision or resources
help-does-talks = talks held, booked and missing
help-does-agenda = the sheet for the next 1:1
help-does-point = put a point on the agenda
help-does-agreements = what you have agreed
help-does-summary = the schools on one screen
help-does-missing = who has not answered yet
help-does-paused = who is paused
help-does-why = what a colour stands on: rule and answers
help-does-requests = what the schools ask for
help-does-plan-talks = proposed dates for the whole year
help-does-my-schools = your schools, one by one
help-does-export = all of it as a file
help-does-health = how I am
help-does-preview = the messages I am going to send
help-does-snooze = get my message again later
help-does-pause = no messages until that day
help-does-resume = end the pause
help-does-language = change language
help-does-my-data = all that is kept about you
help-does-who-reads = who reads it and when it is deleted
help-as-point = { $word } substitutes
help-as-pause = { $word } 1 Dec
help-as-language = { $word } Danish
help-leader = Simply write how it goes, such as “yellow, 60 percent, delayed”. Nothing is kept until you say yes.
help-chief = Write a school’s name to see its goals; its first four letters will do, after a word too: “{ $talks } birke”.
help-words = You can write:
help-always = And always:
help-guess = Did you mean “{ $words }”?
help-which-school = Which school do you mean?
help-more-schools = And { $count } more. Write a little more of the name.
help-not-understood = I did not understand that.
help-greeted = Hello. Good to hear from you.
help-thanked = You are welcome.
help-way = Write “{ $help }” to see all that I can do.
help-group = Write to me in a private chat. I show no answers here in the group.
language-changed = We are speaking English now.
language-unknown = I do not speak that language. I know Danish, Swedish, Norwegian and English.
pause-set = Paused until { $day }, that day included. I will not write to you meanwhile. “{ $resume }” ends it.
pause-ended = Welcome back. The first reminder comes in five working days at the earliest.
pause-none = You are not paused.
pause-needs-day = When are you back? Write for example “{ $pause } 12 Jan”.
pause-past = { $day } has passed. Write a day to come.

## My goals
goals-title = Goals at { $school }
goals-none = { $school } has no goals yet.
goals-not-askable = No sign or due date: not asked about.
goals-dropped = Dropped { $day }

## Refusals
refusal-stranger = I do not know you yet. Ask your administrator to add you to Pejling.
refusal-not-yours = You do not have access to that.
refusal-out-of-date = That card is out of date. Write “help” to go on.
refusal-not-understood = I do not know that choice. Try again on the newest card.
refusal-too-long = The text is too long. There is room for { $limit } characters. Nothing has been saved yet.
refusal-personal-number = That looks like a national identity number. Remove it and I will keep the rest. Nothing has been saved yet.

## Agents Playground, the chat to try Pejling in on one's own machine (command line)
playground-installing = Fetching Microsoft 365 Agents Playground, a chat to try things in without Teams. Microsoft's licence: pre-release, for evaluation only; it is not a part of Pejling.
playground-no-node = Agents Playground is not started: there is no Node.js here. The bot runs all the same.
playground-not-installed = Agents Playground could not be fetched ({ $reason }). The bot runs all the same.
playground-not-started = Agents Playground could not start ({ $reason }). The bot runs all the same.

# The Teams app package (the administrator)
fault-app-file-missing = the file is missing from the package
fault-app-not-json = the file is not valid JSON
fault-app-setting-missing = the setting { $name } is missing
fault-app-icon-size = the icon must be a PNG picture of { $size } pixels
fault-app-icon-opaque = the icon must be white on a transparent ground
fault-app-not-https = { $place } must be an address that begins with https://
fault-app-version = { $place } must be a version number such as 1.0.0
fault-app-id = { $place } must be the bot's app id (MicrosoftAppId)
fault-app-resource = { $place } must end with /botid- and the bot's app id
fault-app-commands = { $place } has more than { $most } commands
fault-app-length = { $place } must be filled in, with at most { $most } characters
fault-app-schema = $schema must be of version { $version }, the same as the manifest
fault-app-words-missing = { $place } is missing in this language
fault-app-words-unknown = { $place } is not in the manifest

## Instruments
instrument-one_to_one = 1:1 talk
instrument-leadership_development_talk = leadership development talk
instrument-leadership_team_development_talk = leadership-team talk
instrument-team_development_talk = team talk
instrument-school_development_talk = school development talk
instrument-local_evaluation = yearly evaluation
instrument-municipal_evaluation = municipal evaluation
instrument-school_strategy = school strategy
instrument-school_strategy_revision = revision of the school strategy
instrument-wellbeing_assessment = wellbeing assessment
instrument-agreement = agreement

## Reminders: one message a day, everything due in it
reminder-title = { $count } things for you
reminder-show-more = Show { $count } more
reminder-more-schools = { $count } more schools
reminder-talk-nudge = { $talk } with { $school }: not booked yet. Book by { $day }.
reminder-talk-nudge_again = { $talk } with { $school }: still not booked. Book by { $day }.
reminder-talk-invite = { $talk } ({ $school }) is set for { $day } at { $time }.
reminder-talk-ask = { $talk } ({ $school }) { $day } at { $time }. Now is the time to prepare.
reminder-talk-remind = { $talk } ({ $school }) is coming up: { $day } at { $time }.
reminder-talk-remind_again = { $talk } ({ $school }) is coming up: { $day } at { $time }.
reminder-talk-moved = Moved: { $talk } ({ $school }) is now { $day } at { $time }{ $where }.
reminder-talk-cancelled = Cancelled: { $talk } ({ $school }) { $day } at { $time }.
reminder-talk-day_before = Next: { $talk } ({ $school }) { $day } at { $time }.
reminder-talk-after = { $talk } with { $school } { $day }: held, moved or cancelled?
reminder-talk-after_again = { $talk } with { $school } { $day }: I have yet to hear whether it was held.
reminder-check_in-ask = Check-in before your 1:1 { $day }. { $school } has { $count ->
    [one] 1 goal
   *[other] { $count } goals
  } to answer.
reminder-check_in-remind = Your check-in before the 1:1 { $day } still lacks { $count ->
    [one] 1 goal
   *[other] { $count } goals
  } ({ $school }).
reminder-check_in-ask-deputy = Check-in before the school leader's 1:1 { $day }. { $school } has { $count ->
    [one] 1 goal
   *[other] { $count } goals
  } to answer.
reminder-check_in-remind-deputy = The check-in before the school leader's 1:1 { $day } still lacks { $count ->
    [one] 1 goal
   *[other] { $count } goals
  } ({ $school }).
reminder-check_in-ask-alone = Check-in on { $school }: { $count ->
    [one] 1 goal
   *[other] { $count } goals
  } to answer by { $day }.
reminder-check_in-remind-alone = The check-in on { $school } still lacks { $count ->
    [one] 1 goal
   *[other] { $count } goals
  }. The round closes { $day }.
reminder-task-ask = { $school } can begin now: { $talk }. Due { $day }.
reminder-task-remind = Remember { $talk } at { $school }. Due { $day }.
reminder-task-remind_again = Five working days left: { $talk } at { $school }. Due { $day }.
reminder-task-due_day = Due today: { $talk } at { $school }.
reminder-agreement-remind = Agreement due { $day }: { $what }
reminder-agreement-due_day = Agreement due today: { $what }
snooze-offer = Snooze
snooze-lunch = After lunch
snooze-tomorrow = Tomorrow
snooze-monday = Monday
snooze-set = I will remind you { $day } at { $time }.
snooze-none = There is no reminder to snooze.
snooze-too-late = It cannot be put off that long. It is due { $day }.

## Own words
own-words-title = Did I understand you?
own-words-goal = Goal: { $goal }
own-words-which = Which goal is it about?
own-words-progress = { $percent } % of the way
own-words-keep = Save
own-words-drop = Discard
own-words-dropped = Discarded. Nothing was saved.
own-words-ask = I will ask the rest afterwards: { $questions }.
own-words-field = My words (kept only if you leave them)
own-words-two-colours = I heard more than one colour. Which is it?
own-words-negation = I heard what it is not. What is it, then?
own-words-contradiction = I heard two different things. Which should it be?
own-words-about-a-person = Is it about a person? Write it without a name. Nothing was saved.
own-words-nothing-open = There is no goal to answer right now. Write “check-in” to see how things stand.
question-name-status = status
question-name-confidence = confidence
question-name-trend = trend
question-name-obstacle = obstacle
question-name-need = need

## The chief's summary
summary-title = Summary
summary-head = { $answered } of { $asked } schools have checked in
summary-on = As of { $day }
summary-readers = Each leader sees their own school. You see all because you are { $role }.
summary-needs = Needs you
summary-needs-none = No goal needs you right now.
summary-needs-more = and { $count } more
summary-open = Open
summary-matrix = Schools and goals
summary-legend = What are the numbers?
summary-page = Show more ({ $page } of { $pages })
summary-key = ✓ reached ● on track ○ not started ▲ at risk ■ behind – missing · not asked P paused ✕ dropped. Grey: older than 45 days. Arrow: since last time.
summary-changes = Changed since last time
summary-changes-none = Nothing has changed since last time.
summary-worse = Worse ({ $count }): { $names }
summary-better = Better ({ $count }): { $names }
summary-reached = Reached ({ $count }): { $names }
summary-unchanged = { $count } unchanged
summary-missing = Missing
summary-missing-see = See who, and since when
summary-missing-none = Everyone has answered.
summary-missing-line = { $school } · { $leader } · asked { $day } · { $count ->
    [one] 1 goal
   *[other] { $count } goals
  }
summary-paused-line = { $school } · { $leader } · paused until { $day }
summary-paused = Paused
summary-paused-none = Nobody is paused.
summary-nudge = Friendly reminder
summary-nudged = { $count ->
    [0] No new reminders: everyone has already been reminded.
    [one] 1 reminder goes out in the next send window.
   *[other] { $count } reminders go out in the next send window.
  }
summary-obstacles = Recurrent obstacles
summary-obstacle = { $obstacle } ({ $count } schools)
summary-to-meeting = Bring it to the leader meeting?
summary-overdue = Overdue agreements
summary-overdue-line = { $what } · { $owner } · { $school } · since { $day }
summary-overdue-none = No agreements are overdue.
summary-talks = Talks
summary-talk-line = { $school }: { $held } of { $range }
summary-talk-next = next { $day }
summary-ahead = Next 14 days
summary-ahead-line = { $day } at { $time }: { $talk } · { $school }
summary-ahead-none = No talks in the next 14 days.
summary-sums = Totals of { $count } schools. Single schools are not shown.
summary-sums-none = There are too few schools to show totals.
summary-sum-line = { $state }: { $count }
state-behind = Behind
state-at_risk = At risk
state-unanswered = Not answered
state-not_started = Not started
state-on_track = On track
state-reached = Reached
state-excused = Paused
state-not_asked = Not asked
state-dropped = Dropped
state-no_goal = No goal
standing-over_max = more than planned
standing-cannot_reach_min = cannot reach the minimum
standing-ok = on plan
standing-short = booking missing
standing-open = running
reason-behind = behind
reason-at_risk_twice = at risk two rounds running
reason-confidence_fell = confidence fell by two steps or more
reason-confidence_fell_twice = confidence fell twice running
reason-need = needs: { $need }
reason-unanswered_twice = not answered twice running
reason-agreement_overdue = agreement overdue
reason-promise = Your own agreement has been overdue since { $day }

## Faults of an import: place and reason
fault-at-file = { $file }: { $reason }
fault-at-line = { $file }, line { $line }: { $reason }
fault-at-sheet = { $file }, sheet { $sheet }: { $reason }
fault-at-row = { $file }, sheet { $sheet }, row { $row }: { $reason }
fault-at-cell = { $file }, sheet { $sheet }, cell { $column }{ $row }: { $reason }
fault-too-big = The file is too big; at most { $most }.
fault-not-utf8 = The text cannot be read. Save the file as UTF-8.
fault-empty-file = The file is empty.
fault-yaml-broken = This is not valid YAML. Check indentation, colons and quotation marks.
fault-yaml-two-documents = The file holds more than one document (---). Split it into several files.
fault-yaml-alias = References with & and * are not read. Write the content out.
fault-yaml-tag = Tags with ! are not read. Write the value without one.
fault-yaml-too-deep = There are too many levels inside each other here.
fault-too-many-rows = There are more rows here than can be read at once.
fault-duplicate-key = “{ $field }” stands here twice.
fault-duplicate-id = “{ $id }” is already used. Each id may stand only once.
fault-unknown-field = “{ $field }” is not known.
fault-unknown-reference = “{ $id }” is neither in the files nor in the database.
fault-unknown-word = “{ $value }” is not known here.
fault-not-a-list = “{ $field }” must be a list.
fault-not-a-mapping = There must be fields with a name and a value under “{ $field }”.
fault-not-text = “{ $field }” must be text.
fault-not-a-number = “{ $value }” under “{ $field }” is not a whole number from 0 to 999.
fault-not-one-of = “{ $value }” under “{ $field }” cannot be used. Choose from: { $allowed }.
fault-not-within = “{ $value }” under “{ $field }” must be a whole number from { $least } to { $most }.
fault-missing = “{ $field }” is missing.
fault-too-long = “{ $field }” is too long; at most { $most } characters.
fault-unprintable = “{ $field }” holds invisible control characters.
fault-bad-id = “{ $value }” cannot be used as “{ $field }”: at most 64 letters, digits and . : / # - _, without blanks.
fault-bad-guid = “{ $value }” under “{ $field }” is not an Entra id (8-4-4-4-12 characters).
fault-bad-zone = “{ $value }” is not a time zone. Write for example Europe/Copenhagen.
fault-bad-day = “{ $value }” under “{ $field }” is not a date. Write for example 2026-10-20.
fault-bad-moment = “{ $value }” under “{ $field }” is not a time. Write for example 2026-10-20 10:00.
fault-skipped-hour = “{ $value }” does not exist: the clocks go forward that night.
fault-ends-before-start = “{ $field }” ({ $value }) comes before the beginning.
fault-most-below-least = The highest number is less than the lowest.
fault-roles-overlap = The same person has the role “{ $role }” twice at the same time.
fault-no-municipality = The municipality is not known yet. Import it first, or together with this file.

## The workbook: sheets, headings and words
sheet-name-guide = Guide
sheet-name-lists = Lists
sheet-name-municipality = Municipality
sheet-name-schools = Schools
sheet-name-people = People
sheet-name-roles = Roles
sheet-name-pauses = Pauses
sheet-name-plans = Plans
sheet-name-policies = Policies
sheet-name-activities = Activities
sheet-name-instruments = Follow-up
sheet-name-goals = Goals
sheet-name-talks = Talks
sheet-name-blackouts = Blackout days
sheet-name-overrides = Exceptions
sheet-column-id = Id
sheet-column-name = Name
sheet-column-tenant-id = Tenant id (Entra)
sheet-column-country = Country
sheet-column-zone = Time zone
sheet-column-language = Language
sheet-column-object-id = Object id (Entra)
sheet-column-person = Person
sheet-column-role = Role
sheet-column-school = School
sheet-column-since = From
sheet-column-until = Until
sheet-column-first = First day
sheet-column-last = Last day
sheet-column-plan = Plan
sheet-column-title = Title
sheet-column-label = Period
sheet-column-starts = Start
sheet-column-ends = End
sheet-column-starts-at = Starts
sheet-column-ends-at = Ends
sheet-column-policy = Policy
sheet-column-programme = Programme
sheet-column-level = Level
sheet-column-text = Wording
sheet-column-topics = Topics
sheet-column-checked-in = Checked in
sheet-column-continues = Continues
sheet-column-activity = Activity
sheet-column-sign = Sign
sheet-column-due = Due
sheet-column-owner = Owner
sheet-column-parent = Under goal
sheet-column-dropped-on = Dropped on
sheet-column-instrument = Follow-up line
sheet-column-kind = Kind
sheet-column-convener = Convener
sheet-column-participants = Participants
sheet-column-also = May take part
sheet-column-covers = Covers
sheet-column-unit = Per
sheet-column-min = At least
sheet-column-max = At most
sheet-column-place = Place
sheet-column-state = State
sheet-column-subject = School or person
sheet-word-yes = yes
sheet-word-no = no
sheet-word-leader = school leader
sheet-word-team = leadership team
sheet-word-chief = chief
sheet-word-leadership-consultant = leadership consultant
sheet-word-subject-consultant = subject consultant
sheet-word-director = director
sheet-word-administrator = administrator
sheet-word-policy = policy
sheet-word-employee = employees
sheet-word-leadership = leadership
sheet-word-school-year = school year
sheet-word-plan-period = plan period
sheet-word-programme = programme
sheet-word-booked = booked
sheet-word-moved = moved
sheet-word-held = held
sheet-word-cancelled = cancelled
sheet-word-wellbeing-assessment = wellbeing assessment
sheet-word-local-evaluation = local evaluation
sheet-word-municipal-evaluation = municipal evaluation
sheet-word-school-strategy = school strategy
sheet-word-school-strategy-revision = strategy revision
sheet-word-one-to-one = 1:1 talk
sheet-word-leadership-development-talk = leadership development talk
sheet-word-leadership-team-development-talk = leadership team development talk
sheet-word-team-development-talk = team development talk
sheet-word-school-development-talk = school development talk
sheet-word-sparring = sparring
sheet-word-consultant-project = consultant project
sheet-word-consultant-follow-up = consultant follow-up
sheet-word-network-meeting = network meeting
sheet-word-unit-quality-report = quality report
sheet-word-municipal-quality-report = municipal quality report
sheet-guide-title = How to fill in this workbook
sheet-guide-examples = The grey row on each sheet is an example. Rows that begin with # are not read.
sheet-guide-ids = You choose an id yourself, and it must not change later: history follows the id.
sheet-guide-days = Dates are written 2026-10-20 and times 2026-10-20 10:00, in the municipality's own time.
sheet-guide-many = Several values in one cell are separated by commas. Formulas are not read.
sheet-guide-goals = A goal without a sign or a due date can be saved, but the leader is not asked about it.
sheet-guide-pupils = Never write about pupils or staff, and never a national identity number.
fault-not-a-workbook = The file cannot be read as Excel. Save it again as .xlsx without macros or a password.
fault-unknown-sheet = The sheet is not known. Use the sheets of the template.
fault-no-heading = Something stands here in a column without a heading.
fault-formula = “{ $field }” is a formula. Write the value instead.
fault-broken-cell = “{ $field }” shows an error from Excel.
fault-not-in-workbook = “{ $id }” must also stand on its own sheet in this workbook.
fault-account-taken = “{ $id }” already has this account in Entra.
fault-goal-ring = “{ $id }” lies under itself.
fault-talk-without-school = A talk must have a school.

### Words in people's own phrasing: recognised, not shown
own-words-status-reached = reached, goal reached, the goal is reached, achieved, goal achieved, blue
own-words-status-on-track = on track, on the right track, green, in the green
own-words-status-not-started = not started, not begun, not yet started, not started yet, have not started, has not started, haven't started, hasn't started, not under way, white, grey
own-words-status-at-risk = at risk, yellow, amber, in the yellow, orange, in the danger zone
own-words-status-behind = behind, behind schedule, falling behind, lagging behind, red, in the red, far behind
own-words-sounds-reached = done, finished, completed, complete, all done, over the line
own-words-sounds-on-track = going well, going fine, going great, goes well, goes fine, as planned, according to plan, to plan, on schedule, on time, looking good, looks good, we will make it, running smoothly, smoothly, on the right path, going ok, going okay, well under way, well underway
own-words-sounds-at-risk = delayed, delay, delays, under pressure, struggling, challenging, slow going, going slowly, worried, doubtful, in danger, hard to reach, running late, late
own-words-sounds-behind = going badly, going wrong, stalled, stuck, at a standstill, standing still, cannot be reached, can't be reached, will not make it, won't make it, cannot make it, can't make it, hopeless
own-words-trend-better = improving, improvement, moving forward, going forward, forward, progressing, going better, better than last time, better than before, it has got better, getting better, up since last time, good progress, made good progress, made progress
own-words-trend-same = unchanged, same as last time, the same as last time, as last time, nothing new, no change, no changes, status quo, no progress, no movement
own-words-trend-worse = getting worse, going backwards, backwards, worse, worse than last time, worse than before, going downhill, the wrong way, it has got worse, down since last time, deteriorating
own-words-bare-better = better
own-words-bare-same = same, the same
own-words-bare-worse = back
own-words-bare-on-track = good, fine, great, ok, okay, well, very good
own-words-bare-at-risk = difficult, slow, tough
own-words-bare-behind = bad, badly
own-words-obstacle-none = no obstacles, no obstacle, no problems, no hindrance
own-words-obstacle-time = time, time and operations, operations, illness, sickness, sick leave, absence, absences, substitutes, substitute, busy, no time, not enough time, time pressure
own-words-obstacle-skills = skills, skill, training, competences
own-words-obstacle-cooperation = cooperation, collaboration, poor cooperation, disagreement, resistance
own-words-obstacle-knowledge = data, knowledge, data and knowledge
own-words-obstacle-money = money, budget, the budget, money and conditions, conditions, economy, funding, premises, rooms
own-words-obstacle-other = other, something else
own-words-need-nothing = need nothing, needs nothing, no help needed, don't need anything, do not need anything, don't need help, do not need help, no needs
own-words-need-consultant-sparring = sparring from consultant, sparring from the consultant, sparring with the consultant, sparring with a consultant, consultant, the consultant, a consultant
own-words-need-chief-sparring = sparring from chief, sparring from the chief, sparring with the chief, chief, the chief, the centre chief
own-words-need-decision = decision, a decision, decisions, decision from the chief, a decision from the chief
own-words-need-resources = resources, more resources, more hands, hands, more hours, hours, money, more money, funds
own-words-confidence-5 = very sure, completely sure, absolutely sure, very confident, certain, completely certain
own-words-confidence-4 = fairly sure, quite sure, pretty sure, fairly confident, confident, reasonably sure
own-words-confidence-3 = somewhat sure, a little unsure, in two minds, so so, moderately sure
own-words-confidence-2 = unsure, rather unsure, not sure, not so sure, not very sure, in doubt, not confident
own-words-confidence-1 = very unsure, not at all sure, completely unsure, don't believe in it, do not believe in it
own-words-progress-25 = a quarter, one quarter
own-words-progress-33 = a third, one third
own-words-progress-50 = halfway, half, half way, midway, half done
own-words-progress-67 = two thirds
own-words-progress-75 = three quarters
own-words-sure = confidence, sureness
own-words-of = of
own-words-not = not, isn't, isnt, aren't, never, neither, hardly, barely, no, don't, doesn't, almost, nearly, not quite
own-words-because = because of, due to, because, owing to, caused by, obstacle, the obstacle, biggest obstacle, main obstacle, hindered by, held up by, lack of, lacking, missing, short of
own-words-needing = need, needs, we need, in need of, need for, require, requires, lacking, missing, want, could use
own-words-next = next step, next steps
own-words-but = but, and, though, however, also, without, so
own-words-filler = or, more, than, we, we're, is, it, it's, its, are, am, i'm, now, still, goal, the, the goal, goal 1, goal 2, goal 3, goal 4, goal 5, goal 6, status, i, me, us, our, this, here, on, in, for, to, about, around, approximately, that, a, an, little, very, quite, so, was, has, have, of, with, unfortunately, luckily, again, yet, maybe, perhaps, through, say, said, think, will, would, as, from, become, last, since, colour, color, rate, going, stands, at, my, way, there, done, up, by, right, any, any more, anymore, mostly, mainly, hi, slightly, all, we are
own-words-ill = ill, sick, illness, sickness, stress, stressed, depression, depressed, hospital, hospitalised, cancer, burnout, anxiety
own-words-starters = there, they, he, she, both, all, many, several, some, one, two, three, four, five, teachers, teacher, staff, employees, employee, management, the, leader, team, pupils, students, large, high, much, long, colleagues, also, after, during, due, because, delay, goal, next, first, our, when, if, although, week, school, department, new, substitutes, illness, sickness

### More kinds of talks and tasks
instrument-sparring = sparring
instrument-consultant_project = consultant project
instrument-consultant_follow_up = consultant follow-up
instrument-network_meeting = network meeting
instrument-unit_quality_report = quality report
instrument-municipal_quality_report = municipal quality report

## Talks: booking, moving, holding
talk-moment = { $day } at { $time }
talks-title = Talks
talks-at = Talks with { $school }
talks-short = { $count ->
    [one] 1 school lacks a 1:1
   *[other] { $count } schools lack a 1:1
  }
talks-none-short = No school lacks a 1:1 right now.
talks-rest = On plan
talks-choose = Choose a school
talks-plan-all = Plan talks
talks-book = Book
talks-proposed = Proposed, one tap each:
talks-proposed-show = Show dates
talks-other-date = Another date
talks-date = Date
talks-time = Time
talks-length = Length
talks-minutes = { $count } minutes
talks-place = Place or Teams link (optional)
talks-save = Save
talks-anyway = Save anyway
talks-held = Held
talks-move = Move
talks-cancel = Cancel talk
talks-cancel-question = Cancel the talk?
talks-cancel-yes = Yes, cancel it
talks-cancel-no = No, keep it
talks-back = Back to the school
talks-line = { $talk } · { $school } · { $day } { $hours }
talks-booked = The talk is booked
talks-moved = The talk is moved
talks-seats = At the table: { $names }
talks-held-noted = Noted as held: { $school } { $day }.
talks-others-hear = { $names } will hear of it here in Teams.
talks-tell-others = Time is short: please tell { $names } yourself.
talks-cancelled = Cancelled: { $school } { $day }.
talks-last-held = Last held { $day }
talks-own-none = Not in the calendar yet.
booking-not-a-date = I cannot read the date or the time. Choose them in the fields.
booking-in-the-past = That time has passed.
booking-not-begun = The talk begins { $starts }. Note it as held after that.
booking-ends-too-soon = The talk must end after it begins and last eight hours at most. It usually lasts { $minutes } minutes.
booking-day-off = { $day } is a day off. The next school day is { $instead }.
booking-outside-slot = It must lie between { $first } and { $last } to count. You can save it anyway.
booking-nobody-there = Nobody from the school holds the seat on { $day }. If the leader has changed, the administrator has to add the new one.
booking-clash = { $name } has another talk { $starts }. Free that day: { $instead }.
booking-clash-all-day = { $name } has another talk { $starts }, and the day is full.
booking-already-over = The talk has already been held or cancelled. If there is to be a new one, book it here.
booking-changed-meanwhile = Somebody else has changed the talk meanwhile: it is now { $starts }. Nothing is saved. If yours still holds, press again.
booking-instead = Free for everybody: { $instead }.
booking-instead-none = There is no free day in the period.
agreement-owner-missing = An agreement has to say what is agreed, who keeps it, and when, for example { $instead }.
agreement-in-the-past = That date has passed. Choose one ahead, for example { $instead }.
agreement-over = The agreement has already been confirmed, done or withdrawn.

## Calendar: entries, links and subscription
calendar-subject = { $talk } – { $unit }
calendar-seats = With { $names }
calendar-feed-name = Talks (Pejling)
calendar-put = Add to calendar
calendar-outlook = Open in Outlook
calendar-teams = Open in Teams
calendar-subscribe = Subscribe
calendar-filled-in = Subject, time, place and names are filled in. I know no mail addresses, so invite the others yourself.
calendar-subscription = Calendar subscription
calendar-explained = Your talks in your own calendar: time, place and who takes part, never goals or answers. The subscription follows by itself when a talk is moved.
calendar-secret = The address is secret: whoever has it can see your talks. If it has ended up in the wrong place, take a new one. The old one is closed at that moment.
calendar-renew = New address, close the old one
calendar-renewed = You have a new address. The old one is closed now. Remove the old subscription from your calendar and subscribe again here.

## Agreements
agreements-title = Agreements
agreements-none = No open agreements.
agreements-new = New agreement
agreements-new-at = New agreement with { $school }
agreements-what = What
agreements-who = Who
agreements-due = When
agreements-propose = Propose
agreements-show = All agreements
agreements-must-confirm = The other side must say yes before it counts.
agreements-proposed = Proposed. It counts once the other side has said yes.
agreements-line = { $what } · { $owner } · { $day }
agreements-confirm = Confirm
agreements-decline = Decline
agreements-done = Done
agreements-withdraw = Withdraw
agreements-noted-open = Confirmed.
agreements-noted-done = Noted as done.
agreements-noted-withdrawn = Withdrawn.
agreement-state-proposed = Proposed · { $school }
agreement-state-open = Open · { $school }
agreement-state-overdue = Overdue · { $school }
reminder-agreement-confirm = Proposed agreement, due { $day }: { $what }. Can you say yes?
talks-new-agreement = What did you agree on?

## Requests: a leader asks for help
need-subject_sparring = sparring from subject consultant
need-meeting = network or theme meeting
instrument-request = request
sparring-title = Ask for sparring or support
sparring-own = Your requests
sparring-new = New request
sparring-about = What is it about?
sparring-no-goal = No particular goal
sparring-ask = What do you need?
sparring-words = In your own words (optional once you have chosen a goal)
sparring-send = Send
sparring-readers = Read by whoever you ask and by the chief. Marked “For the chief only”, by the chief alone.
sparring-sent = Sent to: { $role }. You will hear here when somebody has taken it, and when there is an answer.
sparring-withdraw = Undo
sparring-withdrawn = Withdrawn.
sparring-state-open = Sent { $day } · { $role } answers ({ $names })
sparring-state-taken = Taken by { $name } { $day }
sparring-state-answered = Answered by { $name } { $day }
requests-title = Requests
requests-none = No requests are waiting for you.
requests-about = { $need } ({ $goal })
requests-since = since { $day }
requests-to = to: { $role }
requests-taken = taken by { $name }
requests-taken-by-you = taken by you
requests-take = I will take it
requests-answer = Answer
requests-close = Close
requests-reply-to = Answer to { $school }
requests-reply = Your answer
requests-reply-readers = Read by the school’s leader and by the chief.
requests-send = Send answer
requests-back = All requests
requests-noted-taken = You have taken it. { $school } will be told.
requests-noted-answered = The answer is saved. { $school } will be told.
requests-noted-closed = Closed.
request-nothing-asked = Write a line or choose a goal, so that one can see what it is about.
request-asked-already = You have asked for that already, and it is waiting for an answer. It is shown above.
request-nobody-answers = Nobody in that seat answers for { $school } just now. Choose somebody else.
request-not-for-the-chief = “For the chief only” does not go with whoever you ask. Choose the chief, or remove the mark.
request-taken-already = { $name } has taken it already.
request-over = It has already been answered, closed or withdrawn.
request-changed = Something has happened since. This is how it stands now.
request-reply-missing = Write an answer. Nothing is saved yet.
reminder-request-ask = { $school } asks for help: { $what }
reminder-request-remind = { $school } is still waiting for an answer: { $what }
reminder-request-taken = { $who } has taken your request: { $what }
reminder-request-answered = { $who } has answered your request, { $what }: “{ $reply }”
cli-step-taken = taken
cli-step-answered = answered
agenda-taken-by = taken by { $name }
agenda-answered-by = answered by { $name }
my-data-requests = Requests and answers to them
help-requests = Requests
help-my-schools = My schools

## My schools
my-schools-title = My schools
my-schools-key = ✓ reached ● on track ○ not started ▲ at risk ■ behind – not answered
my-schools-talk = next 1:1 { $day }
my-schools-no-talk = no 1:1 booked
my-schools-requests = { $count ->
    [one] 1 request
   *[other] { $count } requests
  }
my-schools-more = { $count ->
    [one] and 1 more school: write its name.
   *[other] and { $count } more schools: write a school’s name.
  }

## The agenda sheet of a talk
agenda-title = { $talk } · { $school }
agenda-summary = Agenda: { $talk } with { $school }, { $day } at { $time }
agenda-when = { $day } at { $time }
agenda-number = talk { $number } of { $range }
agenda-seat = { $role }: { $names }
agenda-draft = Draft, not shared yet
agenda-issue = Agenda no. { $number }, version { $version }, shared { $day } at { $time }
agenda-a = The leader's points
agenda-b = Follow-up from last time
agenda-c = Goals to talk about
agenda-d = Going well
agenda-e = Pupil progression
agenda-f = Support
agenda-g = New agreements
agenda-h = Next talk
agenda-a-none = No points yet.
agenda-b-none = No agreements from last time.
agenda-c-none = No new answer calls for a talk.
agenda-silence = There is no new status. Asked on { $day }: { $names }.
agenda-silence-not-asked = There is no new status for this talk.
agenda-d-none = Nothing new here since last time.
agenda-f-none = Nobody has asked for support.
agenda-g-none = Agreed in the talk: what, who and when.
agenda-h-none = No proposals. Find a day together.
agenda-more = and { $count } more on paper
agenda-e-question = What do you see, and what do you build it on?
agenda-from = from { $role }
agenda-hidden = hidden from the others
agenda-agreement = { $owner } · due { $day }
agenda-mark-overdue = overdue
agenda-mark-open = open
agenda-mark-done = done
agenda-mark-proposed = proposed
agenda-obstacle = obstacle: { $obstacle }
agenda-answers = { $role } answers ({ $names })
agenda-booked = Booked: { $day } at { $time }
agenda-dates = Proposed: { $days }
agenda-blank-what = What
agenda-blank-who = Who
agenda-blank-when = When
agenda-open = Agenda
agenda-add = Add a point
agenda-hide = Hide
agenda-unhide = Show again
agenda-share = Share now
agenda-share-again = Share a new version
agenda-word = Get it in Word
agenda-private = Only you see your points until the agenda is shared, at the latest the day before the talk.
agenda-private-new = Your new points are not shared yet.
agenda-waiting = The leader's points come along when the agenda is shared, at the latest the day before the talk.
agenda-shared-now = Shared with every seat at the table.
agenda-shared-before = That line is shared already and cannot be hidden now.
agenda-no-talk = There is no 1:1 talk in the calendar. Write “talks” to see them.
agenda-which = Which talk?
agenda-form = Open the form
agenda-form-note = This talk has the municipality's own form. I keep nothing of what you talk about.
agenda-point-title = A point for your next 1:1
agenda-point-label = What do you want to talk about?
agenda-point-hint = No names of pupils or staff
agenda-point-keep = Put it on the agenda
agenda-point-kept = Put on the agenda for { $day } ({ $school }).
agenda-point-kept-later = Kept for the next 1:1 ({ $school }).
agenda-point-private = Only you see it until the agenda is shared.

# Loading a register
refusal-which-municipality = The file does not say which municipality it is for, and the database knows { $known } of them. Name the municipality in the file.
tasks-done = Done
tasks-noted = Noted as done: { $task } at { $school }.

### The command line
cli-yes = yes
cli-whole-municipality = the whole municipality
cli-database-unnamed = Say which database: --database PATH-OR-URL, or set DATABASE_URL.
cli-database-unknown = The database must be a file or an address that begins with postgresql:// or sqlite:///.
cli-database-absent = The database file does not exist yet. Make it with: python app.py db upgrade
cli-database-not-migrated = The database is not up to date. Run: python app.py db upgrade
cli-database-silent = The database does not answer. Check the address, the password and that the server runs.
cli-database-in-use = The database file is in use by a running Pejling. Stop it first, or use PostgreSQL, which several may share.
cli-database-upgraded = The database is up to date.
cli-people-name = Name
cli-people-role = Role
cli-people-unit = Unit
cli-people-language = Language
cli-people-object-id = Entra object id
cli-people-teams-id = Teams id
cli-people-reachable = Reachable
cli-people-never-heard-from = no: has not met the bot yet
cli-people-unreachable = no: { $why }
cli-import-reading = Reading
cli-import-no-files = Name at least one file, or --template FILE.xlsx for an empty workbook.
cli-import-template = { $file } is ready to be filled in.
cli-import-faults = { $count ->
    [one] Nothing was imported. One fault:
   *[other] Nothing was imported. { $count } faults:
}
cli-import-new = new: { $thing }
cli-import-changed = changed: { $thing } ({ $fields })
cli-import-changed-since = changed from { $day }: { $thing } ({ $fields })
cli-import-removed = gone: { $thing }
cli-import-removed-since = gone from { $day }: { $thing }
cli-import-nothing = Nothing changed.
cli-import-would = { $count ->
    [one] One thing would change. Nothing has been written.
   *[other] { $count } things would change. Nothing has been written.
}
cli-import-done = { $count ->
    [one] Imported: one thing changed.
   *[other] Imported: { $count } things changed.
}
cli-thing-municipality = municipality
cli-thing-school = school
cli-thing-person = person
cli-thing-plan = plan
cli-thing-goal = goal
cli-thing-talk = talk
cli-thing-blackout = days off
cli-thing-override = cadence
cli-thing-line = line
cli-preview-when = Local time
cli-preview-who = To
cli-preview-kind = Kind
cli-preview-subject = Subject
cli-preview-about = { $what }, { $unit }, { $day }
cli-preview-backwards = The last day must not come before the first.
cli-preview-count = { $count ->
    [0] No messages.
    [one] One message. Nothing has been sent.
   *[other] { $count } messages. Nothing has been sent.
}
cli-step-nudge = to be booked
cli-step-nudge_again = to be booked, again
cli-step-invite = invitation
cli-step-ask = question
cli-step-remind = reminder
cli-step-remind_again = reminder, again
cli-step-moved = moved
cli-step-cancelled = cancelled
cli-step-day_before = the day before
cli-step-due_day = the day itself
cli-step-after = held?
cli-step-after_again = held? again
cli-step-friendly = friendly reminder
cli-step-again = put off
cli-staff-notice = The first message is due on { $day }. The staff side was informed less than 42 days before: wait until { $free } (PEJLING_STAFF_INFORMED_ON).
cli-manifest-written = { $file } is ready to be uploaded in Teams.
cli-manifest-faults = { $count ->
    [one] No package was written. One fault:
   *[other] No package was written. { $count } faults:
}
settings-refused = Pejling cannot start. Settings are missing or wrong:
setting-missing = { $name } is missing: { $means }.
setting-wrong = { $name } is wrong: { $why } ({ $means }).
setting-not-among = this must be one of { $words }
setting-no-number = this must be a whole number from { $least } to { $most }
setting-empty-list = this must name at least one
setting-no-guid = this must be a GUID such as { $example }
setting-no-day = this must be a date, YYYY-MM-DD
setting-no-address = this must be a whole https:// address
setting-no-database = this must be a file, or begin with postgresql:// or sqlite:///
setting-too-short = this must have at least { $least } characters
setting-too-long = this must have at most { $most } characters
setting-single-tenant = SingleTenant needs the client secret
setting-public = with PEJLING_PUBLIC_URL there must be a secret for its addresses
setting-means-MicrosoftAppId = the application (client) id of the bot
setting-means-MicrosoftAppType = how the bot proves who it is
setting-means-MicrosoftAppPassword = the client secret; only for SingleTenant
setting-means-MicrosoftAppTenantId = the tenant in which the bot is registered
setting-means-PEJLING_TENANTS = the tenant ids whose people may speak to the bot
setting-means-DATABASE_URL = where everything is remembered: PostgreSQL, or a file for one process
setting-means-PEJLING_STAFF_INFORMED_ON = the day on which the staff side was informed, YYYY-MM-DD
setting-means-PEJLING_STAFF_NOTICE = what to do when messages would begin sooner than 42 days after that day
setting-means-PORT = the port that Pejling listens on
setting-means-PEJLING_LISTEN_ON = the address that Pejling listens on; in a container 0.0.0.0
setting-means-PEJLING_SERVICE_HOSTS = the hosts that may be sent our token; Teams' own by default
setting-means-PEJLING_TENANT_RATE = most messages sent per second
setting-means-PEJLING_LANGUAGE = the language until a person chooses another
setting-means-PEJLING_LOG_LEVEL = how much is logged
setting-means-PEJLING_PUBLIC_URL = where a browser reaches Pejling, for the tab and calendar files
setting-means-PEJLING_LINK_SECRET = what the addresses of calendar files are sealed with; 32 characters or more
setting-means-PEJLING_FORM_LUS = the municipality's own form for a LUS
setting-means-PEJLING_FORM_GRUS = the municipality's own form for a GRUS
setting-means-PEJLING_ORGANISATION = who runs Pejling, as the Teams app shows it
setting-means-PEJLING_LEGAL_BASIS = the legal basis, as the privacy notice tells it
setting-means-PEJLING_DPO = how to reach the data protection officer, for the privacy notice
setting-means-PEJLING_WEBSITE_URL = a page about Pejling, for the Teams app
setting-means-PEJLING_PRIVACY_URL = the privacy notice, for the Teams app
setting-means-PEJLING_TERMS_URL = the terms of use, for the Teams app
doctor-fault = { $fault }
doctor-settings-well = All settings are there.
doctor-clock-well = The clock shows { $now }.
doctor-clock-wrong = The clock shows { $now }, which cannot be. Set it, or let NTP do so.
doctor-clock-adrift = The clock differs by minutes from { $url } ({ $said }): Teams' tokens will be refused. Set it, or let NTP do so.
doctor-zone-well = Time zone { $zone } is known (UTC+{ $offset }).
doctor-zone-wrong = Time zone { $zone } gives UTC+{ $offset }, which is not Danish, Swedish or Norwegian time. Correct it in the municipality's file and import it again.
doctor-zone-missing = Time zone { $zone } is unknown on this machine. Install time zone data (the system's tzdata), or correct the name.
doctor-database-well = The database answers and is up to date.
doctor-nobody = No municipality has been loaded yet. Run: python app.py import FILE…
doctor-list-well = The list of days off reaches to { $day }.
doctor-list-ends = The list of days off ends on { $day }. Import the coming school year's before then.
doctor-list-missing = There is no list of days off: people would be written to in their holidays. Import one.
doctor-bot-well = The bot answers on { $url } and its clock ticks.
doctor-bot-late = The bot answers, but these ticks are late: { $ticks }. Read the log; restart the bot if they stay late.
doctor-bot-silent = No bot answers on { $url }. That is as it should be when it is not running.
doctor-host-well = { $url } answers.
doctor-host-silent = { $url } does not answer. Open outgoing HTTPS to it.
doctor-faults = { $count ->
    [one] One thing is wrong.
   *[other] { $count } things are wrong.
}
doctor-all-well = All is well.

## A proposal for all talks (plan talks)

plan-talks-title = Proposed talks, { $year }
plan-talks-count = { $count ->
    [one] 1 talk
   *[other] { $count } talks
} at { $schools ->
    [one] 1 school.
   *[other] { $schools } schools.
}
plan-talks-limits = At most { $day } a day and { $week } a week. Schools that are behind come first.
plan-talks-months = Per month: { $months }
plan-talks-next = Coming next
plan-talks-line = { $day } at { $time } · { $school } · { $talk }
plan-talks-more = … and { $count } more, until { $day }.
plan-talks-not-booked = Nothing is booked until you press.
plan-talks-book-all = Book all ({ $count })
plan-talks-choose = Choose schools
plan-talks-schools = Schools to book
plan-talks-book-chosen = Book the chosen ones
plan-talks-discard = Discard
plan-talks-none = All talks are in place. There are no more to spread.
plan-talks-no-dates = There are no dates to propose.
plan-talks-unmet = { $count ->
    [one] 1 talk gets no date
   *[other] { $count } talks get no date
}
plan-talks-unmet-one = { $school } ({ $talk }, { $first }–{ $last })
plan-talks-unmet-year = { $school } ({ $talk })
plan-talks-and-more = { $count } more
plan-talks-why-slot-over = The period is over, and there was no talk ({ $count }):
plan-talks-why-too-few-days = The school has fewer school days than talks ({ $count }):
plan-talks-why-nobody-there = Somebody who should take part is away on all days ({ $count }):
plan-talks-why-too-close = The school's other talks are too near ({ $count }):
plan-talks-why-chief-full = There is no room for more with at most { $day } a day and { $week } a week ({ $count }):
plan-talks-changed = Something has changed since. Here is the new proposal. Nothing is booked.
plan-talks-choose-one = Choose at least one school. Nothing is booked yet.
plan-talks-discarded = The proposal is discarded. Nothing is booked.
plan-talks-booked = { $count ->
    [one] 1 talk is booked
   *[other] { $count } talks are booked
}
plan-talks-booked-note = Everyone hears in good time. Write “{ $talks }” to move or cancel.
plan-talks-left = { $count ->
    [one] 1 proposed talk is not booked.
   *[other] { $count } proposed talks are not booked.
} Write “{ $command }” for a new proposal.

## Calendar: lists of days without school
fault-blackout-too-long = Days off can last at most a year on end.
fault-csv-broken = The file does not follow CSV here. Look for quotation marks that are never closed.
fault-ics-broken = The calendar file cannot be read here. Export it again.
fault-ics-cut-off = The calendar file ends in the middle. Fetch it again.
fault-ics-timed = There is a time of day here. Only all-day events are read as days off.
fault-ics-repeats = The event repeats. Write each occasion by itself.

## The demo on one's own machine (command line)
demo-listens = The bot listens on { $address }, for this machine only, and asks nobody who they are.
demo-clock = Its clock shows { $day } { $time } in Copenhagen. Reminders come at 9.
demo-open-leder-01 = School leader: open { $url } and type, say, status, my goals or help.
demo-open-centerchef = Centre chief: open { $url } and type, say, summary, requests or talks.
demo-stop = Ctrl-C ends it. Answers are kept until next time; “make run RESET=1” starts afresh.
demo-port-taken = Port { $port } is taken. Is Pejling running already? Stop that one, or choose another port: python app.py demo --port 3979
demo-reset-file-only = Only a file can start afresh. Empty the database yourself, or choose another.

### Whom Teams will not let us reach
unreachable-people = Cannot be reached in Teams: { $names }. Ask them to open the chat with the bot.

## Calendar: the list runs out
instrument-calendar_ends = list of days off
reminder-calendar_ends-ask = The list of days off for { $school } ends { $day }. Import the next one, so that nobody gets reminders in a holiday.
reminder-calendar_ends-remind = The list of days off for { $school } ends { $day }. Import the next one, so that nobody gets reminders in a holiday.

## My data
my-data-title = This is what I keep about you
my-data-line = { $what }: { $count }
my-data-whole = Here follows all of it as it is stored (JSON). Correct a wrong answer with “correct”.
my-data-more = And { $count } older ones in what follows.
my-data-people = Name, account, language
my-data-roles = Roles
my-data-pauses = Pauses
my-data-addresses = Chat address in Teams
my-data-answers = Answers on goals
my-data-answer_versions = Earlier versions of answers
my-data-dialog_states = Half-finished answers
my-data-agreements = Agreements
my-data-points = Points for the agenda
my-data-hidden_lines = Lines you have hidden
my-data-sheets = Shared agendas
my-data-feeds = Calendar subscription
who-reads-title = What others see
who-reads-only-chief = Text marked “for the chief only” is seen by nobody but the chief.

# What is off until the municipality switches it on

sheet-column-switched-on = Switched on
sheet-column-talks-a-day = Talks a day
sheet-column-talks-a-week = Talks a week
calendar-more = Add to calendar …

# Deputies

role-deputy = deputy
sheet-word-deputy = deputy
receipt-by-deputy = deputy

# The help's second half: talks and what comes of them.
agreements-new-hint = A new agreement is made from a school's talks: write “{ $talks }” and choose the school.

## Why is it yellow?
why-title = Why: { $what }
why-number = { $goals ->
    [one] { $count ->
        [0] The goal does not need a talk.
       *[other] The goal needs a talk.
      }
   *[other] { $count } of { $goals } goals need a talk.
  }
why-sum = { $count } of { $goals } goals need a talk
why-initiative = Initiative: { $title }
why-now = Now: { $status }
why-before = Now: { $status }. Last time: { $before }
why-reason = Needs a talk: { $reason }
why-reason-days = { $reason } ({ $days })
why-answer = { $day }: { $answer }
why-answer-by = { $day }, { $who }: { $answer }
why-answer-id = { $day }: { $id }
why-ids = Show answer ids
why-rule = A fixed rule decides what needs a talk. It looks at the goal and the answers, never at the person.
why-one-goal = Only the goals that need a talk stand here. Write a goal's name to see a particular one.
why-school = The whole school
why-ask = Why?
why-which = Why what?
why-nothing-named = Write a school or a goal after “why”, or choose one that needs a talk.
why-several = More than one fits “{ $text }”. Which do you mean?
why-not-found = I find neither a school nor a goal called “{ $text }”.
why-more = And { $count } more: write the school's name as well.

## Export
export-title = Export
export-what-chief = The summary of the round that is running, and all the answers you may read. Excel has all of it; CSV comes in two files; JSON is for the case system.
export-of-school = The files hold every school that you may read. Pick { $school } in the column “{ $column }”.
export-what-administrator = When the schools are asked, and the log of who looked, fetched and changed. Nothing of what was answered.
export-file-xlsx = Excel
export-file-summary = CSV: summary
export-file-answers = CSV: all answers
export-file-rounds = CSV: rounds
export-file-log = CSV: log
export-file-json = JSON
export-noted = Each download is written in the log with your person id, kind and time. The addresses work for an hour, for you alone and only while you hold your role.
files-no-address = The files are fetched in a browser, and I have no address that a browser can find. Ask whoever runs Pejling to set PEJLING_PUBLIC_URL.
export-table-summary = Summary
export-table-answers = All answers
export-table-rounds = Rounds
export-table-log = Log
export-column-school = School
export-column-policy = Policy
export-column-activity = Activity
export-column-goal = Goal
export-column-state = Stands now
export-column-status = Status
export-column-before = Last time
export-column-reasons = Needs a talk
export-column-asked_on = Asked from
export-column-closes = Closes
export-column-confidence = Confidence
export-column-trend = Trend
export-column-obstacle = Obstacle
export-column-need = Need
export-column-progress = Own estimate, %
export-column-next_step = Next step
export-column-only_chief = For the chief alone
export-column-marks = Marks
export-column-answered_at = Answered
export-column-answer = Answer id
export-column-slot = Slot
export-column-at = Time
export-column-who = Person id
export-column-what = What
export-column-subject = Subject id

## How the bot is, for the administrator
health-title = Health
health-tick-plan = Planning
health-tick-send = Sending
health-tick-housekeep = Housekeeping
health-last = { $what }: last went well { $day } at { $time }
health-never = { $what }: not yet since I started
health-late = { $what }: late. Last went well { $day } at { $time }
health-database = Database: answers
health-tables = Tables: version { $version }, up to date
health-tables-old = Tables: version { $version }, I expect { $expected }. Run “app.py db upgrade”.
health-messages = Messages
health-messages-none = No messages yet.
health-state-pending = { $count } waiting
health-state-claimed = { $count } on the way
health-state-ambiguous = { $count } perhaps delivered
health-state-sent = { $count } sent
health-state-cancelled = { $count } withdrawn
health-state-expired = { $count } expired
health-state-failed = { $count } failed
health-unreachable = { $count ->
    [0] Teams reaches everybody I have heard from.
    [one] 1 person Teams cannot reach.
   *[other] { $count } people Teams cannot reach.
  }
health-list-ends = The list of days off ends { $day }, in { $count } days.
health-list-over = The list of days off ended { $day }. Load the next one, or I write in the holidays.
health-list-missing = There is no list of days off. Load one, or I write in the holidays.

## The rehearsal, for the administrator
rehearsal-title = Rehearsal
rehearsal-count = { $count ->
    [0] No messages in the next 28 days.
    [one] 1 message in the next 28 days, as things stand now. Nothing has been sent.
   *[other] { $count } messages in the next 28 days, as things stand now. Nothing has been sent.
  }
rehearsal-week = Week { $week }, from { $day }: { $count ->
    [one] 1 message
   *[other] { $count } messages
  }
rehearsal-kind = { $kind }: { $count }
rehearsal-year = The whole year as CSV
rehearsal-link = The address works for an hour, for you alone. The file is worked out when you open it; that may take a little while.
rehearsal-no-link = The whole year is fetched in a browser, and I have no address that a browser can find. Whoever runs Pejling can set PEJLING_PUBLIC_URL.

## What does my chief see?
who-reads-seat = Name, role and school
who-reads-pauses = Pauses: from and to, never why
who-reads-taps = Status, confidence, trend, obstacle, need, own estimate and “nothing new”
who-reads-words = Next step, in your own words
who-reads-agreements = Agreements that you keep, proposed or said yes to
who-reads-agenda = Points and shared agendas: those with a seat in the talk
who-reads-nothing = Nothing just now.
who-reads-since = Since { $day }.
who-reads-goes-oldest = The oldest is deleted on { $day }.
who-reads-goes-seat = Deleted 30 days after your last day in a role.
who-reads-goes-pauses = Deleted 30 days after your last day in a role.
who-reads-goes-agreements = Deleted 12 months after the agreement is closed.
who-reads-requests = Requests: what you asked for, and the reply
who-reads-goes-requests = Deleted 12 months after the request is closed.

## Help with asking why, taking along, and what is kept
help-health = Health
help-preview = Rehearsal

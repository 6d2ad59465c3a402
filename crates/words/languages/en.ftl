### Every text that people read, in English.
###
### `cargo build` checks this file against zh-CN.ftl: see docs/languages.md for what of Fluent may be used here.

## wait: what a page says while a code is being checked.

wait-checking = Checking…
wait-checking-slow = The network is slow; still waiting for the platform…

## common: the frame around every page: navigation, view switches, notes.

common-brand = Suyuan

# The name of the app within another site's page.
common-embedded = Product check

# Behind the name of the app, in the title of its first page.
common-tagline = Scan it. See where it came from.

# The first link of a page, for keyboards and screen readers.
common-skip = Skip to content
common-menu = Main navigation
common-home = Home
common-scan = Scan
common-history = History
common-about = About

# A button: larger type and fewer things on the page. Keep it to a few characters.
common-elder-on = Large view

# The same button, back to the usual view.
common-elder-off = Standard

# The button that changes the appearance; $theme is common-theme-system, -light or -dark.
common-theme = Appearance: { $theme }
common-theme-system = Like the system
common-theme-light = Light
common-theme-dark = Dark
common-language = Language of the page
common-language-failed = That language could not be loaded. Check the connection, then try again.
common-loading = Loading…
common-retry = Try again
common-not-found = There is no such page
common-not-found-hint = The link may be incomplete. Go back home and scan again.
common-to-home = Go home
common-opens-elsewhere = Opens another website
common-offline = You are offline. Your history still opens; a report is kept on this device and sent when you are back online.
common-install = Install the app
common-update-ready = A new version is ready
common-update-now = Update
common-copied = Copied

## home: the first page, with its photo picker and the form for typed digits.

home-title = See where it really came from
home-lead = Scan the traceability code on the package: the maker's signed record, its test reports and its journey, checked on your phone.
home-scan = Scan a code
home-scan-hint = QR codes and barcodes alike
home-photo = Choose a photo
home-typed = Type the digits
home-drop = You can also drop or paste a picture here
home-reading-photo = Reading the picture…
home-photo-none = No code was found in that picture. Move closer, avoid glare, and take another.
home-recent = Recent checks
home-recent-all = All checks
home-private-title = Pictures stay on your phone
home-private-text = Codes are read on the device; only the code is looked up.
home-signed-title = Signatures checked here
home-signed-text = Your phone verifies the maker's signature; you need not take our word.
home-honest-title = Never more than the evidence
home-honest-text = Every verdict names its reasons. What cannot be checked is said to be so.
home-typed-title = Type the digits printed beside the code
home-typed-company = Step 1: choose the company
home-typed-digits = Step 2: type the digits
home-typed-digits-hint = Spaces and dashes do not matter.

# An example in monospace follows.
home-typed-example = For example
home-typed-any = No company: a barcode number or the complete code
home-typed-submit = Check
home-typed-empty = Type the digits beside the code first.
home-issuers-failed = The list of companies cannot be loaded now. You can still type a complete code.

## scan: the camera page. Its hints stand over the picture: a line of a phone at most.

scan-title = Scan
scan-aim = Put the code inside the frame and hold steady
scan-asking = Please allow the camera
scan-found = Code found
scan-price-code = This is a price barcode. To check this very item, turn the package and find its traceability code.
scan-use-price-code = Check with the barcode anyway
scan-torch-on = Torch on
scan-torch-off = Torch off
scan-zoom = Zoom
scan-zoom-in = Zoom in
scan-zoom-out = Zoom out
scan-lens = Switch lens
scan-photo = Use a photo
scan-typed = Type digits
scan-stop = Close the camera
scan-restart = Open the camera again
scan-hint-torch = It is dark. Try the torch
scan-hint-light = It is dark. Find more light
scan-hint-turn = There is glare. Turn the pack a little
scan-hint-steady = It is blurred. Hold still while it focuses
scan-hint-closer = A code is in view, but small. Move closer
scan-hint-farther = Too near. Move back a little
scan-hint-face = A code is in view, but cannot be read. Face it, or turn it a little
scan-hint-search = Move closer, or turn the package a little
scan-signals-off = No beep or buzz
scan-signals-on = Beep and buzz
scan-picture = Camera picture

## list: how items are put in a row.

# Two items of a list; a longer one is made of it, item by item.
list-pair = { $first }, { $next }

## error: what went wrong, and (.next) what to do about it.

error-not-loaded = This page did not finish loading
    .next = The connection may be gone. Try again once it is back.

error-camera-insecure-context = The page is not on a secure connection, so the browser gives no camera
    .next = Open the address that begins with https, or use a photo or the digits.
error-camera-not-supported = This browser offers no camera
    .next = Try the phone's own browser, or use a photo or the digits.
error-camera-permission-denied = The camera was not permitted
    .next = Allow it in the browser's site settings and try again; a photo or the digits work too.
error-camera-not-found = This device has no camera
    .next = Use a photo or type the digits.
error-camera-in-use = Another app is using the camera
    .next = Close it, then try again.
error-camera-blocked-by-frame = The page that embeds this one does not allow the camera
    .next = Open it in full, or use a photo or the digits.
error-camera-timed-out = The camera gave no picture
    .next = Try again; if it stays so, reopen the page or use a photo.
error-camera-failed = The camera does not start
    .next = Try again, or use a photo or the digits.
error-scanner-not-a-picture = That file is no picture this device can read
    .next = Choose a JPEG, PNG or WebP picture.
error-scanner-too-large = The picture is too large
    .next = Crop it to the code, or take another.
error-scanner-not-started = The reader did not start
    .next = Check the network and reopen the page.
error-ask-offline = No connection to the platform; the phone may be offline
    .next = The code is kept; check again when you are online.
error-ask-timed-out = The platform did not answer in time
    .next = The network may be slow. Try again in a moment.
error-ask-down = The platform is out of service
    .next = This says nothing about the product. Try again later.
error-ask-too-many = Too many checks at once
    .next = Wait a little, then try again.
error-ask-garbled = The platform's answer makes no sense
    .next = The network may want you to sign in, or the service has a fault. Try another network.
error-ask-scheme-unsupported = The platform does not know this kind of code
    .next = Look for the traceability code on the package, or ask the maker.
error-ask-code-refused = The platform says that this code is malformed
    .next = Scan again, or compare the digits that you typed.
error-ask-no-trust-list = No trusted list of signing keys could be had
    .next = Without it no signature can be checked. Check the phone's date and the network, then try again.

## outcome: what a check comes to: the headline of a result; .advice says what it means and what to do now; .short stands in lists, one or two words.

outcome-verified = Agrees with the maker's record
    .advice = Signature, status and check history are in order. One last step: compare the batch and dates on your pack.
    .short = Agrees
outcome-on-record = On record
    .advice = The product is on record, but this code alone cannot tell this item from a copy. Look for a code that is unique to the item.
    .short = On record
outcome-caution = Take care
    .advice = Something asks for your attention. Read why before you decide.
    .short = Take care
outcome-conflict = Your pack disagrees with the record
    .advice = Do not use it. Keep it and the receipt, and report it.
    .short = Disagrees
outcome-do-not-use = Do not use
    .advice = Stop using it, keep the package, and contact the seller or the maker.
    .short = Do not use
outcome-not-found = No such code
    .advice = The platform has no such code. First check that it was read or typed right; if so, do not use the product, and report it.
    .short = Not found
outcome-untrusted = Do not trust this code
    .advice = Do not follow its link, do not use the product, and report it.
    .short = Untrusted
outcome-cannot-check = Cannot be checked now
    .advice = This says nothing about the product, neither good nor bad.
    .short = Unchecked

## reason: why a verdict is as it is: what was checked and what came of it; .detail says what follows.

reason-code-malformed-typed = The digits do not add up
    .detail = Most likely one was mistyped. Compare with the package and type again.
reason-code-malformed-scanned = The code breaks the rules of its kind
    .detail = Its check digit or length is wrong, which a genuine print would not be. Scan it once more.
reason-code-irregular = The code breaks a rule or is of a kind unknown to this app, yet it is on record
    .detail = Compare the batch and dates on the pack.
reason-code-not-understood = This is no product code
    .detail = It may be an advertisement, a payment code or a web address. Look for the traceability code on the package.
reason-link-foreign = The link in the code belongs to { $domain }
    .detail = That is not this platform's address. Only the code inside was looked up; the link was not opened.
reason-link-look-alike = The link imitates { $of }
    .detail = It really leads to { $domain }. Do not open it, and enter nothing there.
reason-no-such-code-typed = The platform has no such digits
    .detail = Check that the company and the digits are right.
reason-no-such-code-scanned = This code was never registered
    .detail = A code that scans well but is not on record is a common sign of a counterfeit.
reason-not-registered = The platform has no record of this number
    .detail = Most barcodes, companies and certificates are on no such platform, so this says nothing against the product. Look for a traceability code on the pack.

# $headline is an outcome.
reason-last-seen = Last time: { $headline }
    .detail = Checked { $time }. What changed since, such as a recall, is not seen here.
reason-signed-by-maker = The maker's signature is valid
    .detail = This record was signed by the registered maker for this very code, and was not altered since.
reason-not-signed = The record is not signed
    .detail = The platform passes it on; nothing proves that the maker wrote it.
reason-record-of-another-code = The record belongs to another code
    .detail = Someone may be showing a genuine record for a false product.
reason-statement-altered = The signature does not hold
    .detail = The record was altered after signing, or was never signed by the maker.
reason-statement-unknown-issuer = The signer is not on the trust list
    .detail = The platform does not know this company.
reason-statement-unknown-key = The signing key is not on the trust list
    .detail = Nothing proves that this maker signed it.
reason-statement-key-of-another = Signed with another company's key
    .detail = The signer used this maker's name without being it.
reason-statement-key-revoked = The signing key was revoked
    .detail = It may have leaked; what it signed is no longer believed.
reason-statement-key-not-valid-then = The key was not valid when it signed
    .detail = This record is not believed.
reason-statement-from-the-future = Signed in the future
    .detail = Check the phone's clock; if it is right, this record is not to be believed.
reason-standing-stale = The platform's status is out of date
    .detail = A new recall or warning might not show. Check again.
    .detail-with-clock = The phone's clock and the platform differ by about { $difference }. Set the clock, then check again.

# As reason-standing-stale, of a status that is not used at all.
reason-standing-outdated = The platform's status is out of date
    .detail = Check again.
reason-standing-unsigned = The status has no valid signature
    .detail = The answer may have been replaced on its way. Try another network.
reason-standing-of-another-code = The status belongs to another code
    .detail = The parts of the answer do not fit together and are not believed.
reason-in-good-standing = Nothing stands against it
    .detail = No recall, withdrawal or warning on the platform at this moment.
reason-recalled = It has been recalled
    .detail = Stop using it at once and return it to the seller or the maker.
reason-withdrawn = It has been taken from sale
    .detail = It should not be sold any more. Stop using it and contact the seller.
reason-destroyed = On record it was destroyed
    .detail = No such item should exist. Do not use it, and report it.
reason-sold-elsewhere = It was meant for another market
    .detail = It may have been diverted; after-sales and storage are not assured.
reason-status-unknown = The platform names a state that this app does not know
    .detail = Update the app, or ask the maker.
reason-expired = Expired on { $date }
    .detail = Do not eat or use it.

# $count is the days that are left, 0 on the last day.
reason-near-expiry =
    { $count ->
        [one] Close to its expiry: { $count } day left
       *[other] Close to its expiry: { $count } days left
    }
    .detail = Best before { $date }. Will you finish it in time?
reason-issuer-suspended = The maker is suspended
    .detail = The authority has suspended it. Better wait before using the product.
reason-issuer-blacklisted = The maker is listed as seriously dishonest
    .detail = Better not to buy or use it.
reason-notice-concerns = A notice concerns it: { $title }
    .detail = See “Notices” below.
reason-first-check = This is the first check
    .detail = Nobody has checked this code before.
reason-own-repeats =
    { $count ->
        [one] Only you have checked it ({ $count } time)
       *[other] Only you have checked it ({ $count } times)
    }
    .detail = Your own repeats are nothing unusual.
reason-plausible-repeats =
    { $count ->
        [one] Others checked it { $count } time, which is normal
       *[other] Others checked it { $count } times, which is normal
    }
    .detail = First on { $time }. A shop assistant or the family often scans first.
    .detail-undated = A shop assistant or the family often scans first.
reason-many-checks =
    { $count ->
        [one] Others checked this code { $count } time
       *[other] Others checked this code { $count } times
    }
    .detail = First on { $time }. That is a lot for one item: the code may have been copied.
    .detail-undated = That is a lot for one item: the code may have been copied.
reason-impossible-pace = The same code was checked far apart
    .detail = { $from } and { $to } are some { $kilometres } km apart, yet the checks are only { $duration } apart. One item cannot travel so: the code was very likely copied.
reason-covered-checked-before =
    { $count ->
        [one] A covered code that others checked { $count } time
       *[other] A covered code that others checked { $count } times
    }
    .detail = First on { $time }. It lies under a layer or inside the lid: only who opened it can scan it. Unless it was your family, be careful.
    .detail-undated = It lies under a layer or inside the lid: only who opened it can scan it. Unless it was your family, be careful.
reason-pin-right = The number under the cover is right
    .detail = Nobody else typed it before.
    .detail-dated = First typed on { $time }, and by nobody else before.
reason-pin-used-before = The number is right, but somebody else typed it before
    .detail = First on { $time }. Only you should be able to see it under its cover. Unless it was your family, be careful.
    .detail-undated = Only you should be able to see it under its cover. Unless it was your family, be careful.
reason-pin-wrong = The number under the cover is not right
    .detail = It may have been misread or mistyped. Compare and type it again.
    .detail-with-tries =
        { $count ->
            [one] It may have been misread or mistyped. Compare and type it again: { $count } try left.
           *[other] It may have been misread or mistyped. Compare and type it again: { $count } tries left.
        }
reason-pin-locked = The number was tried too often and is locked
    .detail = By you or by others. Ask the maker, and keep the pack.
reason-clock-wrong = The phone's clock is wrong
    .detail = The phone's clock and the platform differ by about { $difference }. Set the clock, then check again. Shelf life was judged by the platform's time.
reason-document-agrees = Document { $number } agrees with the record
    .detail = It is the very file that the maker put on record, to the last byte.
reason-document-differs = Document { $number } is not the one on record
    .detail = What was fetched is not the file that the maker put on record, and was not opened. It may be a new edition, or someone may have replaced it.
reason-document-not-shown = Document { $number } cannot be shown here
    .detail = It is too large, of another type than stated, or cannot be compared. It was not opened.

# What it warns of follows, in the platform's own words.
reason-platform-alert = The platform warns
reason-open-reports =
    { $count ->
        [one] { $count } report is being looked into
       *[other] { $count } reports are being looked into
    }
    .detail = Not yet confirmed; for your information.
reason-item-level = One code, one item
    .detail = This code belongs to this single item.
reason-batch-level = A batch code
    .detail = Every item of the batch carries it; it cannot tell one from a copy.
reason-product-level = A code for the product in general
    .detail = Every pack of this product carries it: it only says that such a product exists.
reason-same-on-can =
    { $value ->
        [batch] You compared the batch: the same
        [produced] You compared the production date: the same
        [expires] You compared the best before: the same
       *[net-content] You compared the net content: the same
    }
reason-differs-on-can =
    { $value ->
        [batch] The batch differs from the record
        [produced] The production date differs from the record
        [expires] The best before differs from the record
       *[net-content] The net content differs from the record
    }
    .detail = What is printed on the pack is not what the maker put on record. Keep it and report it.

## result: the page of a result, under its headline.

result-why = Why we say so
result-compare-title = Compare with your pack
result-compare-lead = Does the pack say the same?
result-same = Same
result-different = Different
result-compare-conflict = One value differs. Keep the item and do not use it.
result-report = Report a suspected counterfeit
result-report-quiet = Something wrong? Report it
result-inspection = Ask for an inspection
result-share = Share
result-picture = As a picture
result-picture-saved = Picture saved

# On the picture of a result that a shopper hands on.
result-picture-remark = This may change: scan to check it yourself. Checked { $time }
result-read-aloud = Read aloud
result-read-stop = Stop reading
result-print = Print
result-again = Scan another
result-recheck = Check again
result-hotline = Consumer hotline
result-withheld = The record is not shown, because its signature is not to be believed.
result-last-record = The record as it was last seen
result-checked-at = Checked
result-code = Code
result-no-code = No code to check
result-no-code-hint = Scan a code or type its digits first.
result-pin-title = One more proof: the number under the cover
result-pin-lead = Only who opens it can see it. Scratch it after buying; once is enough.
result-pin-submit = Check the number
result-pin-empty = Type the number under the cover.
result-pin-incomplete = That is another number of digits. Look again; nothing was sent.
result-pin-label =
    { $count ->
        [one] Number under the cover ({ $count } digit)
       *[other] Number under the cover ({ $count } digits)
    }
result-compare-with = Compare with another
result-document-open = Open the original
result-document-fetching = Fetching the original and comparing…
result-document-agrees = It is the one on the maker's record
result-document-differs = The file is not the one on the maker's record, and was not opened.
result-document-not-shown = This file cannot be shown here.
result-document-failed = The file could not be fetched. Try again later.
result-document-save = Save the file
result-document-drawing = Drawing the original…
result-document-not-drawn = This browser cannot show it in the page: save it, then open it.
result-document-page = The original
result-document-large = Enlarge
result-document-page-back = Previous page
result-document-page-on = Next page
result-document-elsewhere = The original is on another website:

# Read out for a button: $name is a value on the pack, $answer result-same or result-different.
result-compare-answer = { $name }: { $answer }

## how: the page that says how a verdict came about: every check with what was compared.

how-title = How this verdict came about
how-lead = Every check, one by one, with what was compared with what. The rules are the same for all goods, and are published.
how-link = How did this verdict come about?
how-back = Back to the result
how-nothing = Nothing to check here.
how-payload = Content of the code
how-symbology = Symbology
how-scheme = Scheme
how-canonical = Identity that was asked for
how-host = Domain of the link
how-own-domains = This platform's domains
how-endpoint = Platform that was asked
how-at = Time
how-signer = Signer
how-key = Key
how-signed-at = Signed
how-about = Code that the record is about
how-about-standing = Code that the status is about
how-said-at = Said by the platform
how-valid-until = Valid until
how-skew = Phone's clock against the platform's
how-status = State on the platform
how-issuer-standing = State of the maker
how-expires = Last day
how-today = Day it was judged by
how-notices = Notices that concern it
how-open-reports = Open reports
how-checks = All checks
how-checks-yours = By this device
how-first-check = First check
how-exposure = Where the code lies
how-exposure-open = Open: anyone can scan it
how-exposure-covered = Covered: only who opens it can scan it
how-code-level = The code stands for
how-record-level = The record claims to stand for
how-pin-offered = Covered number
how-pin-none = The maker offers none
how-documents = Documents opened
how-legs = Between the places of checks
how-legs-lead = In order of time. No item travels faster than a plane (900 km an hour); places are cities only, so 30 km and five minutes are given away.
how-leg-possible = Possible
how-leg-impossible = Impossible
how-raw = Raw data
how-raw-lead = The signed texts as they arrived: verify them with any JWS tool.
how-raw-statement = Download the maker's statement
how-raw-standing = Download the platform's status
how-raw-absent = The platform gave no data this time.

# The way between two checks: how far, in what time, how fast.
how-leg = { $kilometres } km · { $duration } · { $speed } km/h
how-status-active = Active
how-status-recalled = Recalled
how-status-withdrawn = Withdrawn
how-status-sold-elsewhere = Meant for another market
how-status-destroyed = Destroyed
how-status-unknown = Unknown
how-issuer-good = Good
how-issuer-suspended = Suspended
how-issuer-blacklisted = Listed as seriously dishonest
how-issuer-unknown = Unknown

## question: the ten questions of a check, headings of that page.

question-code = Is the code well formed?
question-link = Is its link safe?
question-answer = Did the platform answer?
question-statement = Did the maker sign the record, and for this code?
question-standing = Is the platform's word fresh and signed?
question-status = Does anything stand against the goods or their maker?
question-history = Who checked this code before?
question-level = What does one such code stand for?
question-compared = What you compared
question-proof = Is there further proof?

## record: a product's record: names of its fields and sections.

record-product = Product
record-producer = Maker
record-reports = Test reports
record-journey = Journey
record-ingredients = Main ingredients
record-process = How it was made
record-certificates = Certificates
record-credit = Company credit
record-notices = Notices
record-media = See the factory
record-more = More
record-name = Name
record-brand = Brand
record-category = Category
record-gtin = GTIN
record-batch = Batch
record-serial = Serial number
record-produced = Production date
record-expires = Best before
record-shelf-life = Shelf life
record-warranty = Warranty
record-net-content = Net content
record-specification = Specification
record-model = Model
record-factory-number = Factory number
record-standards = Standards
record-origin = Origin
record-company = Company
record-credit-code = Unified social credit code
record-address = Address
record-contact = Telephone
record-website = Website
record-business-licence = Business licence
record-production-licence = Production licence
record-recipe = Recipe registration
record-ccc = CCC certificate
record-xk = Industrial production licence
record-medicine = Medicine approval
record-registry = Public register
record-number-conforms = Check digit is right
record-number-doubtful = Check digit differs: check the number
record-laboratory = Laboratory
record-accreditation = Accreditation { $number }
record-report-number = Report number { $number }
record-report-date = Date
record-conforms = Conforms
record-fails = Does not conform

# $range in figures: ≤ 0.02 mg/kg
record-limit = Limit { $range }
record-limit-none = Limit No limit set
record-method = Method { $method }
record-items-tested = Items tested: { $count }
record-items-tested-failing = Items tested: { $count } · not conforming: { $failing }
record-items-failed = Items that do not conform
record-not-detected = Not detected
record-limit-not-found = Limit must not be found
record-what-is-it = What is this?

# What was measured in as many batches before, $range in figures: 10.8–11.4 g/100 g
record-earlier-batches =
    { $count ->
        [one] Last { $count } batch: { $range }
       *[other] Last { $count } batches: { $range }
    }
record-way = Distance at least { $kilometres } km
record-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
record-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }

# Read out in the place of the map.
record-map-of = Map of the journey: { $places }
record-readings = Readings on the way
record-readings-range = Range { $range }
record-readings-kept = Within the required range all the way
record-readings-left = Some readings are outside the required range
record-document = Original
record-valid-until = Valid until { $date }
record-rating = Rating
record-agency = Rated by
record-corrected = Corrected
record-authority = Published by

## category: kinds of goods.

category-infant-formula = Infant formula
category-rice = Rice
category-meat = Meat
category-liquor = Liquor
category-cable = Wire and cable
category-gas-appliance = Gas appliance
category-e-bike = E-bike
category-steel-bar = Ribbed steel bar
category-medicine = Medicine
category-other = Other

## testkind: who asked for a test report.

testkind-factory = Factory test
testkind-type = Type examination
testkind-third-party = Independent laboratory
testkind-government-sampling = Government sampling

## certificate: whether a certificate holds.

certificate-valid = Valid
certificate-suspended = Suspended
certificate-revoked = Revoked
certificate-cancelled = Cancelled
certificate-expired = Expired

## step: what happened to goods on their way: business steps of GS1 EPCIS (Core Business Vocabulary).

step-commissioning = Made and coded
step-creating-class-instance = Production
step-transforming = Processing
step-inspecting = Inspection
step-packing = Packing
step-storing = Storage
step-picking = Picking
step-loading = Loading
step-departing = Departure
step-shipping = Shipping
step-transporting = Transport
step-arriving = Arrival
step-receiving = Receiving
step-accepting = Acceptance
step-stocking = On the shelf
step-retail-selling = Retail sale
step-holding = On hold
step-destroying = Destroyed
step-sampling = Sampling
step-collecting = Harvest
step-slaughtering = Slaughter

## duration: a length of time.

duration-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
duration-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
duration-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## testgroup: headings over the items of a test report.

testgroup-contaminants = Contaminants and banned substances
testgroup-microbiology = Microbiology
testgroup-nutrition = Nutrition
testgroup-quality = Quality
testgroup-performance = Performance and safety
testgroup-other = Other items

## test: what a test looks at, in plain words for people who never saw a laboratory.

test-protein = What a body grows with. In infant formula the lower bound makes sure there is enough, the upper one spares small kidneys.
test-fat = The main source of energy; it also carries vitamins A, D, E and K.
test-carbohydrate = Gives energy; in infant formula mostly lactose.
test-whey-share = Breast milk is mostly whey, which is easy to digest; formula has to come near it.
test-vitamin-a = Needed for sight and defences; too much is harmful, so there is an upper bound as well.
test-vitamin-d = Helps bones take up calcium; too much is harmful, so there is an upper bound as well.
test-calcium = The mineral that bones and teeth are made of.
test-iron = Needed to make blood; too little leads to anaemia.
test-zinc = Needed for growth and defences.
test-trans-fat-share = Comes of processing oils; the less, the better.
test-lead = A heavy metal from the environment. It builds up in the body and harms a child's brain and nerves.
test-cadmium = A heavy metal from soil that rice takes up easily; over years it harms kidneys and bones.
test-inorganic-arsenic = The more poisonous kind of arsenic, from water and soil.
test-arsenic = All arsenic together, from water, soil and feed.
test-mercury = All mercury together; it harms the nerves.
test-chromium = A heavy metal, from soil or machines.
test-tin = May come out of a tinplate can.
test-nitrite = From water and ingredients; too much keeps blood from carrying oxygen, and babies are most at risk.
test-nitrate = From water and ingredients; the body can turn it into nitrite.
test-aflatoxin-m = A mould's poison that gets into milk when cows eat mouldy feed.
test-aflatoxin-b = A strong poison of mould on grain.
test-ochratoxin = A poison of mould on grain that harms kidneys.
test-melamine = An industrial chemical, no food additive. It was once put into milk to fake protein; the limit is for traces from the environment only.
test-methanol = A poisonous by-product of fermentation that can blind; strictly limited in spirits.
test-cyanide = Poisonous; may arise when spirits are made from cassava.
test-cyclamate = A sweetener that must not be in baijiu.
test-saccharin = A sweetener that must not be in baijiu.
test-enrofloxacin = An antibiotic for animals; what is left of it is limited.
test-clenbuterol = One of the banned “lean meat” drugs.
test-ractopamine = One of the banned “lean meat” drugs.
test-salbutamol = One of the banned “lean meat” drugs.
test-aminophenol = What paracetamol breaks down into; too much harms kidneys.
test-plate-count = How many bacteria grow from one gram: how clean making and storing were.
test-coliforms = Bacteria of the gut: a sign of poor hygiene.
test-cronobacter = Also known as sakazakii. It can cause meningitis and blood poisoning in newborns, and must not be in infant formula.
test-salmonella = A common cause of food poisoning; must not be found.
test-staphylococcus-aureus = Makes a poison that causes vomiting and diarrhoea.
test-aerobic-count = How many bacteria grow from one gram of the medicine.
test-moulds-and-yeasts = How many moulds and yeasts grow from one gram of the medicine.
test-e-coli = A bacterium of the gut; must not be found.
test-moisture = Too much water lets it mould or cake.
test-impurities = Particles that do not belong: scorched powder, for example.
test-alcohol = Whether the strength is what the label says.
test-total-acid = Shapes the taste; forms as the spirit ages.
test-total-esters = Where the aroma comes from; low when too much was blended in.
test-ethyl-hexanoate = The main aroma of strong-aroma baijiu.
test-dry-residue = What is left after drying; too much may mean sugar or flavouring.
test-broken-rice = The fewer broken grains, the better the rice.
test-small-broken-rice = Very small pieces; the fewer, the better.
test-imperfect-grains = Grains that are unripe, damaged or eaten by insects.
test-yellow-grains = Yellowed grains, mostly from damp and warm storage.
test-volatile-nitrogen = Rises as meat goes off.
test-assay = Active ingredient compared with the label: too little does not work, too much is not safe.
test-dissolution = How much dissolves in the given time: whether the medicine works.
test-top-speed = Above 25 km/h accidents are far worse.
test-vehicle-mass = The heavier, the longer it takes to brake.
test-motor-power = Limiting power limits speed and the risk of fire.
test-battery-voltage = A higher voltage raises the risk of shock and fire.
test-plastic-share = The less plastic, the slower a fire spreads.
test-wheelbase = Limits its length, so that it fits cycle lanes.
test-vehicle-width = Limits its width, so that it fits cycle lanes.
test-tamper-resistance = Whether the speed limit and the battery are safe from tampering.
test-beidou-module = Helps to find a stolen bike; its owner may switch it off.
test-conductor-resistance = The lower, the less the wire heats up. Too little copper fails here.
test-insulation-thickness = Thin insulation leaks current.
test-thinnest-insulation = The thinnest place fails first.
test-outer-diameter = Decides whether it fits connectors and conduits.
test-insulation-resistance = Whether the insulation still holds when warm.
test-voltage-test = A high voltage is put on to see whether the insulation breaks down.
test-insulation-tensile-strength = How hard the insulation can be pulled before it tears.
test-insulation-elongation = How far the insulation stretches; brittle ones crack.
test-vertical-flame = Whether fire runs along the cable.
test-carbon-monoxide = Poor combustion makes a poisonous gas that cannot be seen or smelt.
test-gas-tightness = No gas may leak.
test-heat-input = Whether the flame is as strong as stated.
test-heat-efficiency = How much of the heat gets into the pot; the higher, the less gas is used.
test-flame-guard-opening = How long the knob has to be held after lighting.
test-flame-guard-closing = How soon gas is shut off when the flame goes out; the sooner, the safer.
test-combustion-noise = How loud it is.
test-knob-temperature = The knob must not burn fingers.
test-yield-strength = The load that the bar bears before it starts to give.
test-tensile-strength = The load that the bar bears before it breaks.
test-tensile-yield-ratio = How much is left after it starts to give: what counts in an earthquake.
test-yield-yield-ratio = It must not be much stronger than stated, or earthquake design goes wrong.
test-total-elongation = How far it stretches before it breaks; the further, the tougher.
test-reverse-bend = Bent there and back without a crack.
test-mass-deviation = Too light means that steel was saved.
test-carbon = A part of steel; too much makes it brittle and hard to weld.
test-silicon = A part of steel.
test-manganese = A part of steel that makes it stronger.
test-phosphorus = An impurity that makes steel brittle in the cold.
test-sulphur = An impurity that makes hot steel crack.

## code: the section that says what a code says, part by part.

code-title = What this code says
code-scheme = Kind of code
code-level = Stands for
code-raw = As scanned
code-canonical = Canonical form
code-alternatives = Could also be
code-link = The link in it belongs to
code-link-own = This platform's own domain.
code-link-foreign = Not this platform's; this app does not open it.

# $of is a domain, $how one of the group imitation.
code-link-imitates = Do not open it. It imitates { $of }: { $how }

## scheme: what kinds of codes there are; attributes are the parts that such a code is made of.

scheme-gtin = barcode number (GTIN)
scheme-ccc = CCC certificate
    .year = year of issue
    .body = certification body
    .category = product category
    .sequence = sequence number
    .version = version
scheme-credit-code = unified social credit code
    .authority = registering authority
    .category = kind of organisation
    .division = place of registration
    .organisation = organisation number
    .check = check character
scheme-element-string = GS1 element string
scheme-epc = electronic product code (EPC)
    .epc = electronic product code
scheme-ecode = Ecode
    .version = version
    .system = numbering system
    .code = main code
scheme-ma = MA identifier
    .country = country
    .registrant = registrant
    .category = category
    .industry = industry
    .product = product
    .serial = serial number
    .made = produced on
    .lot = batch or lot
    .sterilised = sterilised on
    .expires = use by (expiry)
    .valid-to = valid until
    .check = check digit
scheme-handle = Industrial Internet identifier
    .prefix = prefix
    .root = root
    .node = secondary node
    .enterprise = enterprise
    .suffix = suffix
scheme-oid = object identifier (OID)
    .oid = object identifier
scheme-food-licence = food production licence
    .category = kind of food
    .region = place of production
    .sequence = sequence number
    .check = check digit
scheme-production-licence = industrial production licence
    .industry = industry
    .product = product
    .sequence = sequence number
    .province = province
scheme-recipe-registration = recipe registration
    .kind = kind
    .year = year of registration
    .sequence = sequence number
scheme-medicine = medicine traceability code
    .medicine = medicine
    .unit = this package
scheme-digital-link = GS1 Digital Link
scheme-commodity-qr = commodity QR code
    .code = code of the national service
scheme-link = web address
scheme-text = text

## ai: names of GS1 application identifiers, by their digits; one that has fewer than four stands for all that begin with it. They stand within a line too: English ones begin small.

ai-00 = logistic unit (SSCC)
ai-01 = product number (GTIN)
ai-02 = product number of the contents (GTIN)
ai-03 = product number made to order (GTIN)
ai-10 = batch or lot
ai-11 = produced on
ai-12 = payment due on
ai-13 = packed on
ai-15 = best before
ai-16 = sell by
ai-17 = use by (expiry)
ai-20 = internal product variant
ai-21 = serial number
ai-22 = consumer product variant
ai-235 = serial number of a third party
ai-240 = additional product identification
ai-241 = customer part number
ai-242 = made-to-order variation
ai-243 = packaging component number
ai-250 = secondary serial number
ai-251 = reference to source entity
ai-253 = document type (GDTI)
ai-254 = extension of the location
ai-255 = coupon number (GCN)
ai-30 = variable count
ai-310 = net weight
ai-311 = length
ai-312 = width or diameter
ai-313 = depth, thickness or height
ai-314 = area
ai-315 = net volume
ai-316 = net volume
ai-320 = net weight
ai-321 = length
ai-322 = length
ai-323 = length
ai-324 = width or diameter
ai-325 = width or diameter
ai-326 = width or diameter
ai-327 = depth, thickness or height
ai-328 = depth, thickness or height
ai-329 = depth, thickness or height
ai-330 = gross weight
ai-331 = length of the logistic unit
ai-332 = width of the logistic unit
ai-333 = height of the logistic unit
ai-334 = area of the logistic unit
ai-335 = volume of the logistic unit
ai-336 = volume of the logistic unit
ai-337 = mass per area
ai-340 = gross weight
ai-341 = length of the logistic unit
ai-342 = length of the logistic unit
ai-343 = length of the logistic unit
ai-344 = width of the logistic unit
ai-345 = width of the logistic unit
ai-346 = width of the logistic unit
ai-347 = height of the logistic unit
ai-348 = height of the logistic unit
ai-349 = height of the logistic unit
ai-350 = area
ai-351 = area
ai-352 = area
ai-353 = area of the logistic unit
ai-354 = area of the logistic unit
ai-355 = area of the logistic unit
ai-356 = net weight
ai-357 = net weight or volume
ai-360 = net volume
ai-361 = net volume
ai-362 = volume of the logistic unit
ai-363 = volume of the logistic unit
ai-364 = net volume
ai-365 = net volume
ai-366 = net volume
ai-367 = volume of the logistic unit
ai-368 = volume of the logistic unit
ai-369 = volume of the logistic unit
ai-37 = count of items contained
ai-390 = amount payable or coupon value
ai-391 = amount payable
ai-392 = price
ai-393 = price
ai-394 = percentage off
ai-395 = price per unit of measure
ai-400 = customer's order number
ai-401 = consignment (GINC)
ai-402 = shipment (GSIN)
ai-403 = routing code
ai-410 = deliver to (GLN)
ai-411 = invoice to (GLN)
ai-412 = purchased from (GLN)
ai-413 = deliver for (GLN)
ai-414 = location (GLN)
ai-415 = payee (GLN)
ai-416 = place of production or service (GLN)
ai-417 = party (GLN)
ai-420 = deliver to postal code
ai-421 = deliver to country and postal code
ai-422 = country of origin
ai-423 = country of first processing
ai-424 = country of processing
ai-425 = country of disassembly
ai-426 = country of the full process
ai-427 = region of origin
ai-4300 = deliver to company
ai-4301 = deliver to contact
ai-4302 = deliver to address
ai-4303 = deliver to address, line 2
ai-4304 = deliver to suburb
ai-4305 = deliver to locality
ai-4306 = deliver to region
ai-4307 = deliver to country
ai-4308 = deliver to telephone
ai-4309 = deliver to position
ai-4310 = return to company
ai-4311 = return to contact
ai-4312 = return to address
ai-4313 = return to address, line 2
ai-4314 = return to suburb
ai-4315 = return to locality
ai-4316 = return to region
ai-4317 = return to country
ai-4318 = return to postal code
ai-4319 = return to telephone
ai-4320 = service
ai-4321 = dangerous goods
ai-4322 = may be left unattended
ai-4323 = signature required
ai-4324 = not to be delivered before
ai-4325 = not to be delivered after
ai-4326 = released on
ai-4330 = maximum temperature
ai-4331 = maximum temperature
ai-4332 = minimum temperature
ai-4333 = minimum temperature
ai-7001 = NATO stock number
ai-7002 = meat carcass and cut
ai-7003 = use by (expiry)
ai-7004 = active potency
ai-7005 = catch area
ai-7006 = first frozen on
ai-7007 = harvested on
ai-7008 = aquatic species
ai-7009 = fishing gear
ai-7010 = production method
ai-7011 = test by
ai-7020 = refurbishment lot
ai-7021 = functional status
ai-7022 = revision status
ai-7023 = asset of an assembly
ai-703 = processor
ai-7040 = unique identification code with extensions
ai-7041 = freight unit type
ai-710 = German reimbursement number (PZN)
ai-711 = French reimbursement number (CIP)
ai-712 = Spanish reimbursement number (CN)
ai-713 = Brazilian reimbursement number (DRN)
ai-714 = Portuguese reimbursement number (AIM)
ai-715 = US drug code (NDC)
ai-716 = Italian reimbursement number (AIC)
ai-717 = Costa Rican sanitary register number
ai-723 = certification
ai-7240 = protocol
ai-7241 = media type
ai-7242 = version control number
ai-7250 = born on
ai-7251 = born on
ai-7252 = biological sex
ai-7253 = family name
ai-7254 = given name
ai-7255 = name suffix
ai-7256 = full name
ai-7257 = address of the person
ai-7258 = birth sequence
ai-7259 = baby of family name
ai-8001 = dimensions of a roll
ai-8002 = mobile telephone identifier
ai-8003 = returnable asset (GRAI)
ai-8004 = individual asset (GIAI)
ai-8005 = price per unit of measure
ai-8006 = piece of a product (ITIP)
ai-8007 = bank account (IBAN)
ai-8008 = produced on
ai-8009 = optically readable sensor
ai-8010 = component or part (CPID)
ai-8011 = serial number of the component
ai-8012 = software version
ai-8013 = model number (GMN)
ai-8014 = highly individualised device (MUDI)
ai-8017 = service provider (GSRN)
ai-8018 = service recipient (GSRN)
ai-8019 = service relation instance
ai-8020 = payment slip reference
ai-8026 = piece contained (ITIP)
ai-8030 = digital signature
ai-8040 = IMEI
ai-8041 = IMEI2
ai-8042 = eSIM number
ai-8043 = physical SIM number
ai-8110 = North American coupon
ai-8111 = loyalty points of a coupon
ai-8112 = North American paperless coupon
ai-8200 = product web address
ai-90 = information agreed between partners
ai-9 = company's own information

## level: what one such code stands for.

level-item = this one item
level-batch = its batch
level-product = the product in general
level-company = a company or place
level-document = a certificate or document
level-unknown = not said in the code

## basis: on what it rests that a code is of its kind.

basis-symbol = the symbol says what it carries
basis-link = the link is built like that
basis-form = it bears the marks of its kind
basis-check-digit = it has so many digits, and the check digit is right
basis-digits = it has so many digits
basis-nothing = nothing better was found

## understanding: how far a code was understood, and what it is where it is no product code.

understanding-understood = This code follows the rules of its kind
understanding-doubtful = Something about this code is unusual: check the number
understanding-malformed = This code breaks the rules of its kind
understanding-empty = This code is empty
understanding-binary = What this code carries is no text
understanding-digits = These are digits, but no known product code has so many
understanding-link = This is a web address that carries no known product code
understanding-chat = This code opens a chat or an account to follow
understanding-payment = This code asks for a payment
understanding-wifi = This code joins a wireless network
understanding-contact = This is a contact card
understanding-telephone = This code dials or sends a message
understanding-mail = This code writes an e-mail
understanding-invoice = This is the code of an invoice
understanding-text = This is ordinary text

## advice: what to do about a code that is not fine.

advice-scan-again = Scan it once more
advice-compare-digits = Compare it with the printed digits one by one
advice-type-digits = Type the digits printed beside the code
advice-find-another-code = Look for the traceability code on the pack
advice-do-not-follow = Do not open, pay or dial what it asks for
advice-ask-the-register = Look the number up in the register of its office

## imitation: how the domain of a link passes for another.

imitation-before-at = the known name stands before an @; the link leads to what stands behind it
imitation-letters = letters that only look like the known ones
imitation-within-host = the known domain is built into another
imitation-ending = the known name under another ending
imitation-added-words = the known name with something added
imitation-one-letter = one letter differs

## remark: what else should be known of a link.

remark-not-secure = The connection is not encrypted
remark-user-info = What stands before the @ is not the site's name
remark-encoded = The site's name was encoded; this is how it reads
remark-mixed-scripts = The site's name mixes letters of different scripts
remark-address = An address of numbers in the place of a name

## finding: what is wrong with a part of a code.

finding-length = too short or too long
finding-character = has a character that may not stand there
finding-date = is no date or time
finding-unknown-ai = is no known application identifier
finding-repeated = stands there twice
finding-not-understood = is no product code that is known
finding-check-digit = the check digit should be { $expected }

# $others are application identifiers, in brackets.
finding-pairing = does not go by the rules with { $others }

# Within finding-pairing.
finding-either = { $first } or { $next }

# Within finding-pairing.
finding-both = { $first } and { $next }

## rule: the rules that a part of a code may break, by name.

rule-company-prefix = does not begin with a company prefix
rule-country = is no country
rule-currency = is no currency
rule-coupon = breaks the rules of coupons
rule-ecode-version = is no known version of Ecode
rule-epc-kind = is no known kind of EPC
rule-food-licence-region = has a kind or region that licences do not have
rule-full-width = is typed in full-width characters
rule-iban = is no valid bank account
rule-lower-case = should be in capital letters
rule-ma-part = is no known part of an MA code
rule-no-application-identifier = lacks its application identifier
rule-not-an-attribute = may not stand in the query of a link
rule-not-utf-8 = is not text in UTF-8
rule-oid-arc = breaks the rules of object identifiers
rule-percent-encoding = has an incomplete percent escape
rule-piece-of-total = is a piece beyond the total
rule-qualifier-sequence = are parts in an order or combination that the standard does not have
rule-restricted-circulation = is a number of a shop's or company's own
rule-short-name = uses a withdrawn short name
rule-surrounding-whitespace = has blanks around it
rule-trailing-slash = has a slash at its end
rule-upc-e = is no valid UPC-E
rule-other = breaks a rule of its kind

## codevalue: values of the parts of a code.

codevalue-yes = yes
codevalue-no = no
codevalue-moment = { $date } { $time }
codevalue-period = { $from } to { $to }

# $of is the number of a product.
codevalue-piece = { $of }, piece { $piece } of { $total }

# $code is the number of a region within that province.
codevalue-region = { $province } ({ $code })

# What a part is and what it says: net weight 0.500 kg
codevalue-meaning = { $title } { $value }

# A part in one line: (3103) 000500: net weight 0.500 kg
codevalue-line = { $part }: { $meaning }

## province: provinces by the first two digits of a region (GB/T 2260).

province-11 = Beijing
province-12 = Tianjin
province-13 = Hebei
province-14 = Shanxi
province-15 = Inner Mongolia
province-21 = Liaoning
province-22 = Jilin
province-23 = Heilongjiang
province-31 = Shanghai
province-32 = Jiangsu
province-33 = Zhejiang
province-34 = Anhui
province-35 = Fujian
province-36 = Jiangxi
province-37 = Shandong
province-41 = Henan
province-42 = Hubei
province-43 = Hunan
province-44 = Guangdong
province-45 = Guangxi
province-46 = Hainan
province-50 = Chongqing
province-51 = Sichuan
province-52 = Guizhou
province-53 = Yunnan
province-54 = Tibet
province-61 = Shaanxi
province-62 = Gansu
province-63 = Qinghai
province-64 = Ningxia
province-65 = Xinjiang
province-71 = Taiwan
province-81 = Hong Kong
province-82 = Macao

## product: a product in short, for a shop's page about it.

product-latest-report = Latest test
product-lapsed = A certificate no longer holds: see the full record.
product-scan-the-item = This is what is on record of the product. Scan the traceability code on the one in your hand to check that one.
product-all = See the full record

## compare: two products side by side.

compare-title = Compare two products
compare-choose = Choose a product that was checked lately, or scan another.
compare-scan-other = Scan another
compare-scan-hint = After the scan, “Compare” on its result offers this one.
compare-no-record = One of them has no record to compare.
compare-all-alike = The records of both agree.
compare-differing =
    { $count ->
        [one] { $count } row differs
       *[other] { $count } rows differ
    }
compare-differs = differs
compare-to-result = See the result
compare-nothing = nothing on record
compare-tests = The latest test report

## history: what was checked on this device.

history-title = My checks
history-lead = Kept on this device only.
history-empty = Nothing here yet
history-empty-hint = Codes that you check appear here, and open without a network.
history-clear = Clear the history
history-clear-sure = Clear all checks? Your reports stay.
history-clear-yes = Clear
history-clear-no = Keep

# Read out for the button beside a product.
history-remove = Remove { $name }
history-unavailable = The browser keeps no data here, so there is no history.
history-checks = Checks
history-unnamed = Unnamed product

## about: the page about how it works, privacy and settings.

about-title = How it works
about-lead = Suyuan is an open consumer front end to traceability platforms: one web page that installs on a phone and embeds in service portals and shops.
about-steps-title = A check in five steps
about-step1 = The camera picture is read on the phone; only the code remains.
about-step2 = The code is understood: its kind, its item, and whether a link is an imitation.
about-step3 = The platform is asked for that code. A link inside a code is never opened.
about-step4 = The maker's and the platform's signatures are checked on the phone.
about-step5 = You get a verdict with every reason, and compare it with what you hold.
about-limits-title = What it cannot do
about-limits = A genuine code can be copied and a genuine pack refilled. A matching record does not prove the item: always compare batch, dates and seal.
about-outcomes-title = What the outcomes mean
about-privacy-title = Privacy
about-privacy1 = Camera pictures and photos never leave the phone, unless you attach them to a report.
about-privacy2 = No analytics, no advertising, no third-party request at all.
about-privacy3 = Your history is kept on this device only, and can be cleared at any time.
about-privacy4 = The platform sees the code and a random token that tells your own repeats apart; each token is good for that one code only.
about-privacy5 = Only where you agree, a check tells its coarse place, rounded on the phone to a square of some 20 km; you can switch that off at any time.
about-settings-title = Settings
about-beep = Beep when a code is found
about-vibrate = Vibrate when a code is found
about-integrators-title = Put it on your own site
about-integrators = Service portals and shops can embed the check in their pages.
about-integrators-link = Make the snippet
about-source = Open source under Apache-2.0

## place: the coarse place of a check, told only where the shopper agrees.

place-title = Help find copied codes?
place-lead = A code that soon turns up again far away was probably copied. If you like, later checks tell roughly where they are made: rounded on the phone to a square of some 20 km. The platform keeps the city, not who asked.
place-later = You can switch it off on the About page at any time.
place-yes = Yes, from the next check
place-no = No, thanks
place-waiting = Please answer your browser's question…
place-given = Thank you. From the next check on.
place-refused = All right, no place is sent.
place-forbidden = The browser did not permit it, so no place is sent.
place-switch = Tell the coarse place with each check (a square of some 20 km)

# A square of some 20 km that no town is near: 31.2°
place-near-north-east = near { $latitude } N, { $longitude } E
place-near-north-west = near { $latitude } N, { $longitude } W
place-near-south-east = near { $latitude } S, { $longitude } E
place-near-south-west = near { $latitude } S, { $longitude } W

## embed: the check inside of another site, and the page that makes the snippet for it.

embed-open-full = Open in full
embed-builder-title = Embed the check
embed-builder-lead = Copy two lines, and visitors check products on your own page. Messages go to registered origins only.
embed-code = A code to begin with (optional)
embed-language = Language
embed-language-auto = Like the page
embed-theme = Appearance
embed-snippet = Snippet
embed-copy = Copy the snippet
embed-preview = Preview
embed-off = This deployment does not permit embedding.

## report: the form for reports of suspected counterfeits.

report-title = Report a suspected counterfeit
report-lead = Two minutes. It works without a network: kept on this device, sent when you are online.
report-product = Product
report-no-product = Product not recognised
report-concern = What is wrong?
report-concern-missing = Choose what is wrong.
report-description = What did you see? (optional)
report-description-hint = For example: the batch on the base is scratched and differs from the record.
report-photos = Take photos (optional)
report-photos-hint = Photos are shrunk on this device, and where they were taken is removed.
report-photo-camera = Take a photo
report-photo-gallery = Choose from the gallery

# Read out for the button beside a photo.
report-photo-remove = Remove photo: { $photo }
report-photo-needed = Needed
report-photo-many = That is as many photos as can be sent.
report-photo-working = Preparing the photo…
report-photo-full = This device has too little room left, so the photo was not added. Free some space and try again; nothing that you wrote is lost.
report-purchase = Where was it bought? (optional)
report-channel = How
report-channel-none = Not chosen
report-seller = Shop or online shop
report-order = Order number
report-link = Link of the offer (kept as text, never opened)
report-date = Date of purchase
report-price = Price
report-place = City or county
report-rough = Add my rough place
report-rough-hint = A square of some 20 km, no finer: it shows where counterfeits turn up.
report-rough-waiting = Finding the place…
report-rough-added = Rough place added
report-rough-remove = Remove the place
report-rough-forbidden = The browser did not permit it; no place was added.
report-rough-unknown = The place could not be found; you can write the city above.
report-purpose = What do you want to happen?
report-contact = Contact (optional; you may stay anonymous)
report-contact-hint = Only to answer you; never published.
report-name = Your name
report-name-missing = A complaint needs your name.
report-phone = Telephone
report-phone-missing = A complaint needs your telephone.
report-address = Address (optional)
report-demand = What you ask for
report-demand-hint = For example: my money back.
report-demand-missing = Say what you ask for.
report-code-photo-missing = An inspection needs at least a photo of the code.
report-submit = Send the report
report-submit-complaint = Send the complaint
report-submit-inspection = Ask for the inspection
report-submitting = Saving…
report-sending-now = Sending; please leave this page open…
report-saved-draft = Saved on this device
report-errors-title = Almost there
report-storage-full = This device has no room left, so the report could not be kept. Free some space and send again; nothing on this page is lost.
report-storage-off = The browser keeps no data here (perhaps a private window). Leave this page open until the report is sent.
report-not-sent = It was not sent. Stay on this page and send it again.
report-hotline = You can also call
report-unavailable = This platform takes no reports online.

# Read out for a button: $photo is what to take, $action report-photo-camera or report-photo-gallery.
report-photo-add = { $photo }: { $action }

# Read out in the place of a photo.
report-photo-alt = Photos: { $photo }

# The second and further photos of one thing.
report-photo-another = { $photo } { $number }

## sent: what became of a report: the list, the receipt, its state.

sent-mine = My reports
sent-to-mine = See my reports
sent-drafts = Not finished
sent-draft = Draft
sent-go-on = Go on writing
sent-queued = Kept, waiting to be sent
sent-queued-hint = It is sent as soon as you are online. You may leave this page.
sent-queued-retry = The platform could not take it just now; it is tried again by itself.
sent-next-try = Next try: { $time }
sent-sending = Sending…
sent-sending-hint = If it breaks off, it goes on from there.
sent-received = Received by the platform
sent-received-hint = Keep the number; it lets you follow the report.
sent-refused = The platform did not accept it
sent-refused-hint = See why below; the report is still kept on this device.
sent-send-now = Send now
sent-again = Try again
sent-delete = Delete
sent-delete-sure = Its words and photos are then gone from this device. What the platform has stays there.
sent-delete-yes = Yes, delete
sent-delete-no = Keep
sent-number = Report number
sent-received-at = Received

# On the picture of a receipt.
sent-received-on = Received { $time }
sent-digest = Fingerprint of what was sent (SHA-256)
sent-digest-same = The same as on the platform's receipt
sent-digest-differs = Not the same as on the platform's receipt: keep this page, and call the platform.
sent-state = State
sent-asked-at = Asked { $time }
sent-state-unknown = Not known yet.
sent-state-failed = Could not ask just now; this is what was known last.
sent-state-denied = The platform does not know this number and code.
sent-refresh = Ask again
sent-answer = Answer
sent-secret = Code to ask with
sent-secret-show = Show the code to ask with
sent-secret-hint = Whoever has the number and this code can see the state. Do not publish it.
sent-qr-alt = QR code of the report number
sent-qr-hint = Scan this with another phone to follow the report there.
sent-print = Print the receipt
sent-picture = Save as a picture
sent-status-title = Report status
sent-status-bad = This link is not complete: it has no number and code.
sent-packet = For the authority
sent-packet-hint = Made on this device, sent nowhere: the verdict, what you wrote, the photos and the receipt.
sent-packet-pdf = Download the packet (PDF)
sent-packet-json = Download the data (JSON)
sent-packet-making = Making it…
sent-packet-failed = It could not be made. Please try again.
sent-photos-kept = The photos stay on this device, and go when you delete this report.
sent-authority = National 12315 platform
sent-slip = Please send the product to be examined
sent-slip-to = Send to
sent-slip-checklist = Before you send it
sent-slip-enclose = Put this sheet in with the product.
sent-slip-print = Print this sheet

# While a report is sent.
sent-progress = Photos { $sent }/{ $photos } · { $bytes }/{ $total } KB

## packet: the packet for the authority, a printed document.

packet-title = Report of a suspected counterfeit
packet-made = Made { $time }
packet-verdict = What the screen said
packet-product = Name
packet-headline = Verdict
packet-lines = Why
packet-shown-at = Shown at
packet-outcome = In the app's terms
packet-code = Code
packet-sub = Canonical identity
packet-answers = What the shopper wrote
packet-written = Written
packet-purpose = Asked for
packet-concern = What is wrong
packet-description = Description
packet-bought = Purchase
packet-rough = Rough place (a square of some 20 km)
packet-person = Who reports
packet-receipt = The platform's receipt
packet-none = Not yet received by the platform.
packet-hotline = Hotline
packet-attests = Made by the shopper's own device: what the shopper said and what the device showed, not verified by anybody.

## concern: what can be wrong with a product.

concern-code-copied = The code seems copied
concern-dates-differ = Batch or dates differ
concern-seal-broken = The seal is broken
concern-look-or-smell = Look, smell or print is off
concern-price-too-low = The price is suspiciously low
concern-sold-after-recall = Sold though recalled or expired
concern-other = Something else

## channel: how a product was bought.

channel-shop = In a shop
channel-online = Online
channel-other = Otherwise

## state: where a report stands, as its writer reads it.

state-received = Received
state-in-review = Being looked into
state-product-wanted = The product is asked for
state-product-received = The product has come and is examined
state-answered = Answered
state-closed = Closed

## purpose: what a shopper wants to happen, and (.meaning) what that means.

purpose-report = Report it
    .meaning = Somebody should look into it. You may stay anonymous.
purpose-complaint = Make a complaint
    .meaning = I want something from the seller: my money back, for example. Needs your name and telephone.
purpose-inspection = Ask for an inspection
    .meaning = Experts look at your photos first; if those do not tell, you are asked to send the product.

## photo: what a photo shows, and (.how) how to take it.

photo-front = The front
    .how = All of it, with its words readable
photo-code = The code
    .how = Close up and sharp
photo-batch = Batch and dates
    .how = Often printed on the base or the seal
photo-seal = The seal or lid
    .how = Any sign of having been opened
photo-receipt = Receipt or order
    .how = On paper, or a screenshot
photo-other = Other photos
    .how = Whatever else should be seen

## photoerror: why a photo was not added, and what to do.

photoerror-heic = That is Apple's HEIC format, which this browser cannot open; it was not added. Tap “Take a photo” here, or on the iPhone choose Settings › Camera › Formats › Most Compatible.
photoerror-too-large = That picture is too large for this device and was not added. Tap “Take a photo” instead.
photoerror-not-a-picture = That file is no usable picture and was not added.
photoerror-cannot-read = That file could not be read and was not added. If it is still in the cloud, download it first.

## refusal: why the platform will not have a report.

refusal-malformed = Something in it is not as the platform wants it.
refusal-too-large = The photos are too large or too many.
refusal-media-type = A photo is of a kind that is not taken.
refusal-photo-lost = A photo is not on this device any more.

## desk: the reports desk: pages on which the operator of a platform reads and answers reports.

desk-page-title = { $title } · Suyuan reports
desk-skip = Skip to the content
desk-brand = Reports desk

# Read out for the navigation.
desk-pages = Pages
desk-reports = Reports

# Reports that stand out together: several about one code or one seller.
desk-clusters = Clusters
desk-sign-out = Sign out
desk-back-to-list = Back to the list
desk-all-reports = All reports
desk-no-such-report = There is no such report
desk-sign-in = Sign in
desk-sign-in-title = Read and answer reports
desk-sign-in-hint = Type the token that the platform was started with (--operator-token).
desk-token = Token
desk-token-wrong = That is not the token. Try again.
desk-nothing-fits = No report fits.
desk-latest-only = The latest { $most } are shown: narrow them down, or download all.
desk-download-csv = Download as CSV, without personal data
desk-state = State
desk-open = Open
desk-all = All
desk-code-or-number = Code or number
desk-seller-in-full = Seller, in full
desk-since = Since
desk-filter = Filter
desk-list = List of reports
desk-number = Number
desk-concern = Concern
desk-code = Code
desk-seller-and-place = Seller and place
desk-photos = Photos

# A mark on a report.
desk-repeats-another = Repeats another

# A mark on a report.
desk-demo = Demo
desk-demo-notice = An invented report for demonstration: it counts nowhere.
desk-reported = What is reported
desk-received-at = Received
desk-written-at = Written
desk-identity = Identity
desk-repeats = Repeats
desk-repeated-by = Repeated by
desk-shown = What was on the screen
desk-purchase = Purchase
desk-channel = How
desk-seller = Seller
desk-order = Order
desk-offer-address = Address of the offer
desk-date = Date
desk-town = Town
desk-coarse-place = Coarse place
desk-original = Digest and original
desk-original-hint = SHA-256 of the report as it was sent; the shopper's receipt has it too.
desk-download-json = Download as JSON

# Read out in the place of a photo.
desk-photo-of = Photo: { $photo }
desk-who = Who wrote it
desk-forgotten = Forgotten as due, on { $time }
desk-anonymous = Anonymous
desk-contact = Contact
desk-name = Name
desk-address = Address
desk-demand = Demand
desk-answers = Answers
desk-mail-in = Where to send the product
desk-answer = Answer it
desk-answer-text = What the shopper is told
desk-mail-in-form = Where to send the product (with “Product asked for”)
desk-mail-in-address = Address, a line each
desk-mail-in-checklist = What to enclose and how to pack it, a line each
desk-save = Save
desk-clusters-lead = One code or one seller with three reports at least; those that repeat another count once.
desk-clusters-demo = With demo reports
desk-period = Period
desk-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
desk-no-clusters = Nothing stands out in this time.

# Behind a number that stands in large type.
desk-cluster-unit =
    { $count ->
        [one] report
       *[other] reports
    }

# With a no-break space before the number.
desk-cluster-open = open { $open }

# With a no-break space before the number.
desk-cluster-repeats = repeats { $repeats }

# Two places with their numbers; more are made of it, one by one.
desk-places = { $first }, { $next }

# In the legend of a drawing.
desk-of-cluster = of a cluster

# In the legend of a drawing.
desk-others = others
desk-where-from = Where they come from
desk-map = A map of where reports come from; the table says the same
desk-by-place = Reports of each place
desk-place = Place
desk-of-clusters = Of clusters
desk-place-not-told = Not told
desk-no-places = No report tells a place.
desk-by-day = How many a day
desk-by-day-table = Reports of each day
desk-by-day-chart = Reports of each day; the table says the same
desk-day = Day
desk-state-received = Received
desk-state-in-review = In review
desk-state-product-wanted = Product asked for
desk-state-product-received = Product received
desk-state-closed = Closed
desk-purpose-report = Report
desk-purpose-complaint = Complaint
desk-purpose-inspection = Inspection
desk-concern-code-copied = The code seems copied
desk-concern-dates-differ = Batch or dates differ
desk-concern-look-or-smell = Look, smell or print
desk-concern-price-too-low = The price is too low
desk-concern-sold-after-recall = Sold though recalled or expired
desk-channel-other = Another way
desk-photo-front = Front
desk-photo-code = Code
desk-photo-batch = Batch and dates
desk-photo-seal = Seal
desk-photo-other = Another

## label: the sheet of demo labels.

label-page-title = Suyuan demo labels
label-title = Demo labels
label-lead = Scan these with the app, from a screen or from paper. Every company, person and product is invented.

# Read out for the navigation.
label-pages = Pages
label-open-app = Open the app
label-api = API description
label-filter = Filter by expected outcome
label-all = All
label-pin = Under the cover { $number }
label-open-result = Open the result without scanning
label-outcome-verified = ✓ Verified
label-outcome-on-record = ⓘ On record
label-outcome-caution = △ Caution
label-outcome-conflict = ≠ Conflict
label-outcome-do-not-use = ✕ Do not use
label-outcome-not-found = ? Not found
label-outcome-untrusted = ⚠ Untrusted
label-outcome-cannot-check = … Cannot check

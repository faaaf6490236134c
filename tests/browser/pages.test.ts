import { cardsSuite } from './cards.suite.ts'
import { designSuite } from './design.suite.ts'
import { everyPageSuite } from './every-page.suite.ts'
import { formFaultsSuite } from './form-faults.suite.ts'
import { inABrowser } from './in-a-browser.ts'
import { publicAnswersSuite } from './public-answers.suite.ts'
import { publicFormsSuite } from './public-forms.suite.ts'
import { publicPagesSuite } from './public-pages.suite.ts'
import { shellSuite } from './shell.suite.ts'
import type { Suite } from './suite.ts'
import { verifySuite } from './verify.suite.ts'

/** Pages, each as it is looked at: in light and dark, on a phone, in every language, by machines, with wrong forms. */
const suites: Readonly<Record<string, Suite>> = {
  'public pages': publicPagesSuite,
  'forms of public pages': publicFormsSuite,
  'what public pages say to machines': publicAnswersSuite,
  'pictures for other sites': cardsSuite,
  'verify a record': verifySuite,
  'the parts': designSuite,
  'around every page': shellSuite,
  'every page of the app': everyPageSuite,
  'what stops a form': formFaultsSuite,
}

inABrowser('pages in a browser', suites)

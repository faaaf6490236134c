import { cardsSuite } from './cards.suite.ts'
import { companySuite } from './company.suite.ts'
import { designSuite } from './design.suite.ts'
import { draftingSuite } from './drafting.suite.ts'
import { endedSessionSuite } from './ended-session.suite.ts'
import { everyPageSuite } from './every-page.suite.ts'
import { filesSuite } from './files.suite.ts'
import { formFaultsSuite } from './form-faults.suite.ts'
import { inABrowser } from './in-a-browser.ts'
import { liveSuite } from './live.suite.ts'
import { mailsSuite } from './mails.suite.ts'
import { orderSuite } from './order.suite.ts'
import { ordersSuite } from './orders.suite.ts'
import { policySuite } from './policy.suite.ts'
import { publicAnswersSuite } from './public-answers.suite.ts'
import { publicFormsSuite } from './public-forms.suite.ts'
import { publicPagesSuite } from './public-pages.suite.ts'
import { resetSuite } from './reset.suite.ts'
import { settingsSuite } from './settings.suite.ts'
import { shellSuite } from './shell.suite.ts'
import { signInSuite } from './sign-in.suite.ts'
import type { Suite } from './suite.ts'
import { verifySuite } from './verify.suite.ts'
import { webhooksSuite } from './webhooks.suite.ts'

/** Pages, people and orders: product and browser are started once for all of them. */
const suites: Readonly<Record<string, Suite>> = {
  'public pages': publicPagesSuite,
  'forms of public pages': publicFormsSuite,
  'what public pages say to machines': publicAnswersSuite,
  'pictures for other sites': cardsSuite,
  'verify a record': verifySuite,
  'the parts': designSuite,
  'sign-in': signInSuite,
  'around every page': shellSuite,
  'the company': companySuite,
  settings: settingsSuite,
  'mails of notices': mailsSuite,
  webhooks: webhooksSuite,
  'every page of the app': everyPageSuite,
  'what stops a form': formFaultsSuite,
  'a session that ended': endedSessionSuite,
  'drafting an order': draftingSuite,
  'while one looks': liveSuite,
  'the list of orders': ordersSuite,
  'an order': orderSuite,
  'files of an order': filesSuite,
  // The last two: one changes what a card costs, one takes everything away.
  policy: policySuite,
  'beginning anew': resetSuite,
}

inABrowser('in a browser', suites)

import { companySuite } from './company.suite.ts'
import { draftingSuite } from './drafting.suite.ts'
import { endedSessionSuite } from './ended-session.suite.ts'
import { filesSuite } from './files.suite.ts'
import { inABrowser } from './in-a-browser.ts'
import { liveSuite } from './live.suite.ts'
import { mailsSuite } from './mails.suite.ts'
import { orderSuite } from './order.suite.ts'
import { ordersSuite } from './orders.suite.ts'
import { policySuite } from './policy.suite.ts'
import { resetSuite } from './reset.suite.ts'
import { settingsSuite } from './settings.suite.ts'
import { signInSuite } from './sign-in.suite.ts'
import type { Suite } from './suite.ts'
import { webhooksSuite } from './webhooks.suite.ts'

/** People and orders: product and browser are started once for all of them. */
const suites: Readonly<Record<string, Suite>> = {
  'sign-in': signInSuite,
  'the company': companySuite,
  settings: settingsSuite,
  'mails of notices': mailsSuite,
  webhooks: webhooksSuite,
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

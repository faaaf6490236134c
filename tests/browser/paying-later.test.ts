import { inABrowser } from './in-a-browser.ts'
import { paidLaterSuite } from './paid-later.suite.ts'

/** Orders that are paid later, as months go by: on a product of their own, whose clock they move. */
inABrowser('paying later in a browser', { 'an order that is paid later': paidLaterSuite })

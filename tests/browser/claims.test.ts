import { signedInAs } from '../journeys/sign-in.ts'
import { caseFileSuite } from './case-file.suite.ts'
import { chargebackClaimSuite } from './chargeback-claim.suite.ts'
import { claimEndsSuite } from './claim-ends.suite.ts'
import { claimsSuite } from './claims.suite.ts'
import { inABrowser } from './in-a-browser.ts'
import { inspectionsSuite } from './inspections.suite.ts'
import { mediationSuite } from './mediation.suite.ts'
import { messagesSuite } from './messages.suite.ts'
import type { Site } from './site.ts'
import type { Suite } from './suite.ts'
import { wholeLifeSuite } from './whole-life.suite.ts'

/** Claims, on a product of their own: many claims are decided against one supplier. */
const suites: Readonly<Record<string, Suite>> = {
  'case files': caseFileSuite,
  inspections: inspectionsSuite,
  messages: messagesSuite,
  claims: claimsSuite,
  mediation: mediationSuite,
  'how claims end without a mediator': claimEndsSuite,
  'a claim and a chargeback': chargebackClaimSuite,
  'the whole life of an order': wholeLifeSuite,
}

/** Whoever lost before may go on: no test hangs on how many claims others decided against its supplier. */
async function pointsBarNobody({ server }: Site): Promise<void> {
  const [one, two] = [
    await signedInAs(server, 'usr_operator_admin'),
    await signedInAs(server, 'usr_operator_compliance'),
  ]
  const values = { pointsBar: 1_000, pointsClose: 1_000 }
  await one.post('/v1/policies/points/versions', { values, reason: 'a house of tests' })
  await two.post('/v1/policies/points/versions/1/approval')
}

inABrowser('claims in a browser', suites, pointsBarNobody)

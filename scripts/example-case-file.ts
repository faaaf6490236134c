import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoKey } from '../server/entry/seed.ts'
import { projectFolder } from '../server/platform/project.ts'
import { claimed, received } from '../tests/browser/claim-story.ts'
import { startServer } from '../tests/journeys/server.ts'
import { advance, people } from '../tests/journeys/story.ts'

/**
 * Makes `examples/case-file/` anew: the case file of a claim that was decided, as its buyer gets it from a fresh
 * sandbox, and the same with one digit of the decision changed.
 */
const closers: (() => unknown)[] = []
const server = await startServer({ after: (close) => closers.push(close) }, { appUrl: 'https://sandbox.example' })
const who = people(server)
const order = await received(who)
const path = await claimed(who, order)
await who.supplier.post(`${path}/contest`, { text: 'They were fine when they left.' })
await advance(who, 'P4D')
await who.buyer.post(`${path}/escalation`)
await who.staff.post(`${path}/mediator`)
await who.staff.post(`${path}/evidence-round`, { text: 'Show the crack.' })
await who.staff.post(`${path}/evidence`, { kind: 'words', text: 'What the carrier told us.', sealed: true })
const { data } = (await who.buyer.get(`${order.own}/claims`)) as never as {
  data: { evidence: { id: string; sealed: boolean }[] }[]
}
const evidence = data[0]?.evidence.filter(({ sealed }) => !sealed).map(({ id }) => id)
await advance(who, 'P6D')
await who.staff.post(`${path}/decision`, {
  ...{ parts: [{ line: 1, amount: 30_000 }], finding: 'supplier', fee_bearer: 'supplier', evidence },
  ...{ clauses: ['terms/1/lines'], reasons: 'The photo shows the crack; ten pumps cannot be sold at their price.' },
})
await advance(who, 'P1D')
const headers = { authorization: `Bearer ${demoKey('cmp_buyer_us')}` }
const answer = await fetch(`${server.url}${order.own}/case-file.zip`, { headers })
const genuine = Buffer.from(await answer.arrayBuffer())
const altered = Buffer.from(genuine)
// One digit of what the decision gives: 300.00 becomes 900.00.
const digit = altered.indexOf('"amount": 30000,', altered.indexOf('"verdicts"'))
altered.write('9', digit + '"amount": '.length)
const { data: keys } = await who.staff.get('/v1/record/keys')
const folder = join(projectFolder(), 'examples/case-file')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'true.zip'), genuine)
writeFileSync(join(folder, 'altered.zip'), altered)
writeFileSync(join(folder, 'key.txt'), `${(keys as { key: string }[])[0]?.key}\n`)
for (const close of closers) await close()
process.exit(0)

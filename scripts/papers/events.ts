import { publicEvents, webhookTypes } from '../../server/modules/notices/public-event.rules.ts'
import { code, type Paper, paper, table } from './paper.ts'

/** docs/events.md: what is told to programs. */
export function eventsPaper(): Paper {
  const rows = Object.entries(webhookTypes).map(([type, { to, means, fields }]) => [
    code(type),
    means,
    to === 'both' ? 'buyer, supplier' : to === 'company' ? 'the company itself' : to,
    Object.entries(fields)
      .map(([name, kind]) => `${code(name)} ${kind}`)
      .join(', '),
  ])
  return paper('docs/events.md', 'Events: what programs are told', '`server/modules/notices/public-event.rules.ts`', [
    'What webhooks and `GET /v1/events` tell, to whom, and with which fields of `data`. Each field is always ' +
      'there; it is null where it says nothing. *minor* is a whole number of minor units of the `currency` beside ' +
      'it, *instant* is RFC 3339 in UTC. A field that stands here stays; new fields and types may come.',
    table(['type', 'means', 'goes to', 'data'], rows),
  ])
}

/** The types that the page of webhooks offers; the web app itself knows no server. */
export function webEventsPaper(): Paper {
  const text = `// Written by \`npm run papers\` from the public events of the server. Change it there.
export const eventTypes = ${JSON.stringify(Object.keys(publicEvents), undefined, 2)} as const
`
  return { path: 'web/app/signed-in/webhooks/types.generated.ts', text }
}

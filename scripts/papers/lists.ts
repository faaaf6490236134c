import { access } from '../../server/entry/access.ts'
import { policySections } from '../../server/entry/policy-sections.ts'
import { refusals } from '../../server/kernel/refusals.ts'
import type { AnySection } from '../../server/modules/policy/policy.rules.ts'
import { doorCodes } from '../../server/platform/problem.ts'
import { code, type Paper, paper, table } from './paper.ts'

type Codes = Readonly<Record<string, { readonly status: number; readonly text: string }>>

const byName = (codes: Codes) =>
  Object.entries(codes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { status, text }]) => [code(name), String(status), text])

/** docs/refusals.md: every code that the API answers with. */
export function refusalsPaper(): Paper {
  return paper('docs/refusals.md', 'Refusals', '`server/kernel/refusals.ts`', [
    'A refusal is an answer, not an accident: problem details (RFC 9457) with a stable `code`, a sentence in ' +
      '`title` and, ' +
      'where it helps, `data`. It changes nothing.',
    table(['code', 'status', 'means'], byName(refusals)),
    '## At the door',
    'Before a step is even asked for:',
    table(['code', 'status', 'means'], byName(doorCodes)),
  ])
}

function sectionParts({ name, numbers }: AnySection): readonly string[] {
  const all = Object.entries(numbers)
  const simple = all.filter(([, number]) => typeof number.default !== 'object')
  const lists = all.filter(([, number]) => typeof number.default === 'object')
  const rows = simple.map(([key, number]) => [code(key), String(number.default), number.unit, number.reason])
  return [
    `## ${name}`,
    table(['number', 'default', 'unit', 'reason'], rows),
    ...lists.flatMap(([key, { default: value, unit, reason }]) => [
      `### ${name}: ${code(key)}`,
      `${unit[0]?.toUpperCase()}${unit.slice(1)}. Reason: ${reason}.`,
      table(
        ['', 'default'],
        Object.values(value as object).map((each, n) => [String(n + 1), code(JSON.stringify(each))]),
      ),
    ]),
  ]
}

/** docs/policy.md: each number with its default, unit and reason. */
export function policyPaper(): Paper {
  return paper('docs/policy.md', 'Policy: the numbers', 'the policy section of each module', [
    'Every number is data: versioned, with a day of effect, approved by a second person. An order keeps the ' +
      'version that ' +
      'it was agreed under. These are the defaults, version 0.',
    ...policySections.flatMap(sectionParts),
  ])
}

/** docs/access.md: who may do what. */
export function accessPaper(): Paper {
  const list = (roles: readonly string[] | undefined) => roles?.join(', ') ?? ''
  const rows = Object.entries(access).map(([action, rights]) => [
    code(action),
    list(rights.buyer),
    list(rights.supplier),
    list(rights.member),
    list(rights.staff),
    rights.person ? 'yes' : '',
    rights.machine ? 'yes' : '',
    rights.whileSuspended ? 'yes' : '',
    list(rights.inspector),
  ])
  return paper('docs/access.md', 'Who may do what', '`server/entry/access.ts`', [
    'For each action the roles of each side; an empty cell is nobody. Whoever is on no side of a thing is answered ' +
      '`not-found`, whoever lacks the role `not-allowed`. *Oneself*: a person for himself, whatever his roles. ' +
      '*Machine*: the clock, a provider, a reaction to an event. *While suspended*: also a suspended company may, ' +
      'since it protects the other side or lets people go. *Inspector*: the firm that is appointed.',
    table(
      ['action', 'buyer', 'supplier', 'own company', 'staff', 'oneself', 'machine', 'while suspended', 'inspector'],
      rows,
    ),
  ])
}

import { readFileSync } from 'node:fs'
import type { Row, Thing } from './matrix-rows.ts'
import type { Caller } from './matrix-world.ts'

/** What `docs/access.md` says of one action. */
interface Right {
  readonly buyer: readonly string[]
  readonly supplier: readonly string[]
  readonly member: readonly string[]
  readonly staff: readonly string[]
  readonly inspector: readonly string[]
  readonly person: boolean
  readonly whileSuspended: boolean
}

/** The paper, not the code: who changes one without the other is told by the papers' test. */
const law: ReadonlyMap<string, Right> = new Map(
  readFileSync('docs/access.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, action = '', ...cells] = line.split('|').map((cell) => cell.trim())
      const roles = (n: number) => (cells[n] ?? '').split(', ').filter((role) => role !== '')
      const said = { buyer: roles(0), supplier: roles(1), member: roles(2), staff: roles(3), inspector: roles(7) }
      const right = { ...said, person: cells[4] === 'yes', whileSuspended: cells[6] === 'yes' }
      return [action.replaceAll('`', ''), right]
    }),
)

const isStaff = ({ company }: Caller) => company === 'cmp_operator'
const isOf = ({ company }: Caller, { buyer, supplier }: Thing) => company === buyer || company === supplier

const moneyRoles = ['finance', 'compliance', 'auditor', 'admin']
const isOfMoney = (caller: Caller) => isStaff(caller) && caller.roles.some((role) => moneyRoles.includes(role))

function finds(caller: Caller, row: Row, path: string, thing: Thing): boolean {
  const isIn = caller.company !== undefined
  const isMember = path.includes(':companyId') && caller.company === thing.company
  switch (row.reads) {
    case 'sides and staff':
      return !thing.isMissing && (isStaff(caller) || isOf(caller, thing))
    case 'sides alone':
      return !thing.isMissing && isOf(caller, thing)
    case 'buyer and staff':
      return !thing.isMissing && (isStaff(caller) || caller.company === thing.buyer)
    case 'buyer and staff of money':
      return !thing.isMissing && (caller.company === thing.buyer || isOfMoney(caller))
    case 'traders and staff of money':
      return isIn && (!isStaff(caller) || isOfMoney(caller))
    case 'buyer alone':
      return !thing.isMissing && caller.company === thing.buyer
    case 'its company':
      return !thing.isMissing && caller.company === thing.company
    case 'members':
      return isMember
    case 'members and staff':
      return isMember || (isStaff(caller) && (!thing.isMissing || row.staffOnMissing === 200))
    case 'staff':
      return isStaff(caller) && (!thing.isMissing || !path.includes(':'))
    case 'staff of money':
      return isOfMoney(caller)
    case 'staff of money, what is there':
      return !thing.isMissing && isOfMoney(caller)
    case 'staff of what is there':
    case 'nobody':
      // Of neither is there anything in the matrix: whoever asks finds nothing.
      return false
    case 'staff, what is there':
      return isStaff(caller) && !thing.isMissing
    case 'traders':
      return isIn && !isStaff(caller)
    case 'suppliers of their own':
      return caller.company?.startsWith('cmp_supplier_') === true
    case 'in a company':
      return isIn
    case 'people in a company':
      return isIn && caller.kind === 'user'
    default:
      return true
  }
}

/** The roles that the paper gives the caller's side of a thing; `undefined` where he is on no side. */
function rolesOf(caller: Caller, row: Row, right: Right, path: string, thing: Thing): readonly string[] | undefined {
  if (row.ofOwn) return caller.company === undefined ? undefined : right.member
  if (row.ofCaller) return caller.company !== undefined && caller.kind === 'user' ? right.member : undefined
  // The operator's people are on every order; on a company only where the paper says so.
  const isOrder = path.includes(':orderId') && !thing.isMissing && !row.buyerAlone
  if (isStaff(caller)) return right.staff.length > 0 || isOrder ? right.staff : undefined
  const trading = [...right.member, ...right.supplier, ...right.buyer, ...right.inspector]
  // What only the operator's people do has no other side.
  if (trading.length === 0 || caller.company === undefined) return undefined
  if (path.includes(':companyId')) return caller.company === thing.company ? trading : undefined
  if (!isOf(caller, thing)) return undefined
  if (row.buyerAlone && caller.company !== thing.buyer) return undefined
  return caller.company === thing.buyer ? right.buyer : right.supplier
}

/** Whether the route is about the person himself: his own company, an invitation, his own membership. */
function isSelf(caller: Caller, row: Row, thing: Thing): boolean {
  if (caller.kind !== 'user') return false
  if (row.action === 'parties.found-company') return true
  if (row.action === 'parties.answer-invitation') return !thing.isMissing && thing.ids.invitationId !== 'inv_none'
  return thing.ids.userId === caller.person
}

/**
 * The status that a caller has to be answered. Who may write is told 412, since the matrix names a version that
 * nothing has: access is judged before it, and nothing is done. A thing that is not there has no version to name.
 */
export function lawful(
  caller: Caller,
  row: Row,
  path: string,
  thing: Thing,
  suspended: readonly string[],
): readonly number[] {
  if (row.reads === 'all') return [200]
  if (row.reads === 'suppliers by all') return [thing.company === thing.supplier && !thing.isMissing ? 200 : 404]
  if (row.reads === 'holders') return [404]
  if (caller.kind === 'nobody') return [401]
  if (row.sandbox !== undefined) return [row.sandbox]
  if (row.action === undefined) return finds(caller, row, path, thing) ? [200] : [404]
  const right = law.get(row.action)
  if (right === undefined) throw new Error(`docs/access.md has no ${row.action}`)
  const isStopped = suspended.includes(caller.company ?? '') && !right.whileSuspended
  if (right.person && isSelf(caller, row, thing)) return [isStopped ? 403 : 412]
  const roles = rolesOf(caller, row, right, path, thing)
  if (roles === undefined) return [404]
  // The operator's people may hear of what is not there before or after what they may do.
  const isAllowed = !isStopped && caller.roles.some((role) => roles.includes(role))
  if (!isAllowed) return thing.isMissing ? [403, 404] : [403]
  return thing.isMissing ? [row.staffOnMissing ?? 404] : [412]
}

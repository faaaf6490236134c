import { bugOfClaims as bug, type Planted } from './planted-bug.ts'

const claims = 'modules/claims'

/** Bugs of default cases, of what the guarantee advances, and of penalty points. */
export const ofGuarantee: readonly Planted[] = [
  bug(
    '10 no default case before its time',
    'a default is called as soon as the balance is asked for',
    `${claims}/open-default.ts`,
    'isLongOverdue(each, instalmentOverdue, timing.zone, context.at)',
    "each.dueBy !== undefined && instalmentOverdue !== ''",
    600,
  ),
  bug(
    'D the deposit is split as it was settled',
    'the supplier keeps half of what was settled for him',
    `${claims}/default-case.rules.ts`,
    '({ lineNo, amount: amount - back(lineNo) })',
    '({ lineNo, amount: (amount - back(lineNo)) / 2n })',
    1_500,
  ),
  bug(
    'G no more is advanced than was exposed',
    'the guarantee advances whatever is owed',
    `${claims}/guarantee.rules.ts`,
    'const needed = least(sumOf(open), cap)',
    'const needed = least(sumOf(open), cap + NO_BOUND)',
    1_500,
  ),
  bug(
    'G the fund bears what is advanced',
    'the fund bears less than was advanced',
    `${claims}/advance-guarantee.ts`,
    'bear(ownFund, part, made.advanced, ',
    'bear(ownFund, part, made.advanced / 2n, ',
    600,
  ),
  bug(
    'P a finding gives its points',
    'a claim that was found untrue costs nothing',
    `${claims}/found-points.rules.ts`,
    "if (finding === by) return [{ side: by, rule: 'claim-untrue' }]",
    'if (finding === by) return []',
    400,
  ),
  bug(
    'P who has too many points agrees to nothing new',
    'points bar nobody from new orders',
    'modules/orders/admission.rules.ts',
    "if (!isBarred(supplierPoints, 'supplier', policy, at)) return undefined",
    "if (!isBarred(supplierPoints, 'supplier', policy, at) || by !== undefined) return undefined",
    1_500,
  ),
  bug(
    'P who has far too many points is closed',
    'nobody is closed, whatever his points',
    'modules/parties/point.rules.ts',
    "company.state !== 'closed' && closesCompany(after, policy, at)",
    "company.state === 'closed' && closesCompany(after, policy, at)",
    600,
  ),
]

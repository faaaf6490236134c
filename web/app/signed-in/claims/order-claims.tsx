import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { instantText, numberText, percentText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import { CaseFileLink } from '../order/case-file-link.tsx'
import style from '../order/order.module.css'
import type { OrderPage } from '../order/read-order.ts'
import { useWord } from '../terms/clauses.ts'
import type { Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { ClaimAnswers } from './claim-answers.tsx'
import { useClaimNext, useClockWords } from './claim-course.ts'
import { ClaimEvidence } from './claim-evidence.tsx'
import { ClaimInspection } from './claim-inspection.tsx'
import type { ClaimPartProps } from './claim-part-props.ts'
import { ClaimReturn } from './claim-return.tsx'
import { ClaimTalk } from './claim-talk.tsx'
import { ClaimTranslation } from './claim-translation.tsx'
import { claimStateWords, claimTones, fairWords, outcomeWords, reasonWords, remedyWords } from './claim-words.ts'
import claims from './claims.module.css'
import { JoinedChargebacks } from './joined-chargebacks.tsx'
import { lotName } from './lot-name.ts'
import type { Claim } from './read-claims.ts'
import { Verdicts } from './verdicts.tsx'

/** The claims of an order, as the parties read them. */
export function Claims({ page }: { readonly page: OrderPage }) {
  if (page.claims.length === 0) return null
  return (
    <section className={`sheet ${style.part}`} id="claims">
      <h2>
        <Trans>Claims</Trans>
      </h2>
      <Unsent />
      {page.claims.map((claim) => (
        <ClaimPart key={claim.id} claim={claim} page={page} />
      ))}
      <CaseFileLink orderId={page.order.id} />
    </section>
  )
}

/** Files that did not become evidence of the claim that was filed just now. */
function Unsent() {
  const [search] = useSearchParams()
  const count = Number(search.get('unsent'))
  if (!Number.isSafeInteger(count) || count <= 0) return null
  return (
    <ProblemNote tone="warn" title={<Trans>Not all of your files are in the claim</Trans>}>
      <p>
        <Plural
          value={count}
          one="The claim was filed, but a file is not among its evidence. Add it below."
          other="The claim was filed, but # files are not among its evidence. Add them below."
        />
      </p>
    </ProblemNote>
  )
}

/** As long as nobody has decided, what would be fair helps to settle. */
const undecided = new Set(['answering', 'negotiating', 'evidence', 'proposed'])

/** While goods go one way or the other, that is what there is to do. */
const onTheWay = new Set(['returning', 'remedying'])

function ClaimPart({ claim, page }: ClaimPartProps) {
  const isOver = claim.state === 'closed'
  const whole = (
    <>
      <Asked claim={claim} order={page.order} />
      <JoinedChargebacks claim={claim} order={page.order} />
      {!isOver && <Next claim={claim} page={page} />}
      {onTheWay.has(claim.state) && <ClaimReturn claim={claim} page={page} />}
      <ClaimTalk claim={claim} page={page} />
      <ClaimTranslation claim={claim} page={page} />
      <Verdicts claim={claim} page={page} />
      {!onTheWay.has(claim.state) && <ClaimReturn claim={claim} page={page} />}
      {undecided.has(claim.state) && <Fair claim={claim} order={page.order} />}
      <ClaimEvidence claim={claim} page={page} />
      <ClaimInspection claim={claim} page={page} />
      <ClaimAnswers claim={claim} page={page} />
    </>
  )
  return (
    <article className={claims.claim} id={claim.id}>
      <ClaimHead claim={claim} zone={page.order.zone} />
      {isOver ? <Closed claim={claim}>{whole}</Closed> : whole}
    </article>
  )
}

/** What is said to be wrong, about how much, and where it stands. */
export function ClaimHead({ claim, zone }: { readonly claim: Claim; readonly zone: string }) {
  const word = useWord()
  const { locale } = usePage().language
  return (
    <header className={claims.block}>
      <div className={claims.head}>
        <h3 className={claims.begins}>
          {word(reasonWords, claim.reason)} · <Money {...claim.amount} />
        </h3>
        <Tag tone={claimTones[claim.state] ?? 'warn'}>{word(claimStateWords, claim.state)}</Tag>
      </div>
      <p className="small muted">
        <Trans>Filed {instantText(claim.filed_at, zone, locale)}.</Trans>{' '}
        <Trans>Asked for: {word(remedyWords, claim.remedy)}.</Trans>{' '}
        {claim.keeps !== null && (
          <Trans>
            The supplier asks to keep <Money {...claim.keeps} /> of the deposit; the rest goes back.
          </Trans>
        )}{' '}
        {claim.track === 'small' && <Trans>A small claim: documents only, short clocks.</Trans>}
      </p>
    </header>
  )
}

/** A claim that has ended is folded: how it ended stands outside. */
function Closed({ claim, children }: { readonly claim: Claim; readonly children: React.ReactNode }) {
  const word = useWord()
  return (
    <>
      <p>
        {word(outcomeWords, claim.outcome ?? '')}{' '}
        {claim.settlement !== null && claim.settlement.amount.amount > 0 && (
          <Trans>
            The buyer got <Money {...claim.settlement.amount} />.
          </Trans>
        )}{' '}
        {claim.bank_paid !== null && (
          <Trans>
            Of it the card’s bank gave <Money {...claim.bank_paid} />.
          </Trans>
        )}
      </p>
      <details>
        <summary>
          <Trans>Read the whole claim</Trans>
        </summary>
        <div className={trade.folded}>{children}</div>
      </details>
    </>
  )
}

/** The goods in question, by line and shipment. */
export function Asked({ claim, order }: { readonly claim: Claim; readonly order: Order }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  return (
    <ul className={claims.items}>
      {claim.lines.map(({ line, lot, quantity, amount }) => {
        const of = order.terms?.content.lines.find((each) => each.line === line)
        const pieces = `${numberText(quantity, locale)} ${of === undefined ? '' : unitName(of.unit)}`.trim()
        return (
          <li key={`${line} ${lot}`} className="small">
            <span>
              {of?.name ?? t`line ${line}`}: {pieces}, {lotName(order, lot) ?? t`not shipped`}, <Money {...amount} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What happens next, and all clocks of both sides. */
function Next({ claim, page: { order, side } }: ClaimPartProps) {
  const next = useClaimNext(order, side)
  return (
    <div className={claims.next}>
      <p>{next(claim)}</p>
      <ClaimClocks claim={claim} order={order} />
    </div>
  )
}

export function ClaimClocks({ claim, order }: { readonly claim: Claim; readonly order: Order }) {
  const says = useClockWords(order)
  const clocks = claim.clocks.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <dl className={claims.clocks}>
      {clocks.map(({ name, at }) => (
        <div key={name}>
          <dt className="small">{says(claim, name)}</dt>
          <dd>
            <Deadline at={at} zone={order.zone} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function nameOfLine(order: Order, line: number): string {
  return order.terms?.content.lines.find((each) => each.line === line)?.name ?? String(line)
}

/** What facts and terms suggest. */
export function Fair({ claim: { fair }, order }: { readonly claim: Claim; readonly order: Order }) {
  const word = useWord()
  const { locale } = usePage().language
  if (fair === null) return null
  const isOne = fair.low.amount === fair.high.amount
  return (
    <p className="small">
      {isOne ? (
        <Trans>
          By the terms and what is known, <Money {...fair.low} /> would be fair.
        </Trans>
      ) : (
        <Trans>
          By the terms and what is known, between <Money {...fair.low} /> and <Money {...fair.high} /> would be fair.
        </Trans>
      )}{' '}
      {fair.why.map((each) => word(fairWords, each)).join(' ')}{' '}
      {fair.found.map(({ line, share_bps: bps }) => (
        <span key={line}>
          {nameOfLine(order, line)}: {percentText(bps, locale)}.{' '}
        </span>
      ))}
      <strong>
        <Trans>Suggested; it binds nobody.</Trans>
      </strong>
    </p>
  )
}

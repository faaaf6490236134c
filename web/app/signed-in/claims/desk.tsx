import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { CaseFileLink } from '../order/case-file-link.tsx'
import { useEntryWords } from '../order/entry-words.ts'
import { useFollowOrder } from '../trade/follow-order.ts'
import { OrderHead } from '../trade/order-head.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { useClaimNext } from './claim-course.ts'
import { Checklist, Item } from './claim-evidence.tsx'
import { ClaimInspection } from './claim-inspection.tsx'
import { ClaimReturn } from './claim-return.tsx'
import claims from './claims.module.css'
import { DecisionEditor } from './decision-editor.tsx'
import { DeskClauses } from './desk-clauses.tsx'
import { DeskEvidence } from './desk-evidence.tsx'
import { DeskSteps } from './desk-steps.tsx'
import { DeskStory } from './desk-story.tsx'
import { JoinedChargebacks } from './joined-chargebacks.tsx'
import { Asked, ClaimClocks, ClaimHead, Fair } from './order-claims.tsx'
import { type DeskPage, readDesk } from './read-desk.ts'
import { type DeskRefused, takeDeskStep } from './take-desk-step.ts'
import { Verdicts } from './verdicts.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readDesk(context, request, params.orderId ?? '', params.claimId ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { orderId = '', claimId = '' } = params
  const said = await takeDeskStep(context, request, { orderId, claimId })
  return said ?? redirect(`/claims/${orderId}/${claimId}`)
}

/** Who says what about which clause? The decision grows below it. */
export default function Desk() {
  const page = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { order, claim } = page
  const { t } = useLingui()
  useFollowOrder(order.id, false)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Claim on order ${order.number} · Surety`}</title>
      <p className="small">
        <a href="/claims/open">
          <Trans>Open claims</Trans>
        </a>
      </p>
      <OrderHead order={order} side="staff" title={order.terms?.content.lines[0]?.name ?? order.number} />
      <Refused said={said} currency={claim.amount.currency} />
      <Case page={page} />
      <DeskStory page={page} />
      <DeskClauses page={page} />
      <section className={`sheet ${claims.block}`} id="file">
        <h2>
          <Trans>The file</Trans>
        </h2>
        <h3>
          <Trans>Evidence</Trans>
        </h3>
        <Checklist claim={claim} />
        <ul className={claims.items}>
          {claim.evidence.map((item) => (
            <Item key={item.id} item={item} claim={claim} page={page} />
          ))}
        </ul>
        <DeskEvidence page={page} />
        <ClaimInspection claim={claim} page={page} />
        <ClaimReturn claim={claim} page={page} />
        <Verdicts claim={claim} page={page} />
        <CaseFileLink orderId={order.id} />
      </section>
      <DecisionEditor page={page} said={said} />
      <Facts page={page} />
    </div>
  )
}

function Refused({ said, currency }: { readonly said: DeskRefused | undefined; readonly currency: string }) {
  if (said?.refused.code !== 'same-person') return <RefusedNote refused={said?.refused} currency={currency} />
  return (
    <ProblemNote title={<Trans>This was not done</Trans>}>
      <p>
        <Trans>You made this decision yourself. A second person has to look at it.</Trans>
      </p>
    </ProblemNote>
  )
}

/** What it is about, whose it is, what runs out, and what may be done. */
function Case({ page }: { readonly page: DeskPage }) {
  const { order, claim, others, me } = page
  const next = useClaimNext(order, 'staff')
  const isFormer = claim.state === 'appealed' && decidedBy(claim, me.person)
  return (
    <section className={`sheet ${claims.block}`}>
      <h2>
        <Trans>The case</Trans>
      </h2>
      <ClaimHead claim={claim} zone={order.zone} />
      <Asked claim={claim} order={order} />
      <JoinedChargebacks claim={claim} order={order} />
      <div className={claims.next}>
        <p>
          {isFormer ? (
            <Trans>You decided this claim. Another mediator hears the appeal.</Trans>
          ) : claim.mediator === null ? (
            <Trans>Nobody has this claim.</Trans>
          ) : claim.mediator === me.person ? (
            <Trans>This claim is yours.</Trans>
          ) : (
            <Trans>{claim.mediator_name ?? claim.mediator} has this claim.</Trans>
          )}{' '}
          {!isFormer && next(claim)}
        </p>
        <ClaimClocks claim={claim} order={order} />
      </div>
      <Fair claim={claim} order={order} />
      <p className="small">
        <Trans>Points and checks of</Trans>{' '}
        <a href={`/companies/${order.buyer}`}>
          <bdi>{order.buyer_name}</bdi>
        </a>
        {' · '}
        <a href={`/companies/${order.supplier}`}>
          <bdi>{order.supplier_name}</bdi>
        </a>
      </p>
      {others.map((other) => (
        <p key={other.id} className="small">
          <a href={`/claims/${order.id}/${other.id}`}>
            <Trans>Another claim on this order</Trans>
          </a>
        </p>
      ))}
      <DeskSteps page={page} />
    </section>
  )
}

/** Whether somebody wrote or approved the decision that is appealed. */
function decidedBy({ verdicts }: DeskPage['claim'], person: string): boolean {
  return verdicts.some(
    ({ kind, state, mediator, approver }) =>
      kind === 'decision' && state === 'standing' && (mediator === person || approver === person),
  )
}

/** What the record measured: nobody's word. */
function Facts({ page: { order, entries } }: { readonly page: DeskPage }) {
  const words = useEntryWords()
  return (
    <section className={`sheet ${claims.block}`} id="record">
      <h2>
        <Trans>What the record says</Trans>
      </h2>
      <Timeline
        zone={order.zone}
        entries={entries.map(({ seq, at, body, hash }) => ({ seq, at, hash, text: words(body) }))}
      />
    </section>
  )
}

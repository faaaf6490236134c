import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { StepButton } from '../order/step-button.tsx'
import { useWord } from '../terms/clauses.ts'
import type { Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { nameOf } from './claim-course.ts'
import type { ClaimPartProps } from './claim-part-props.ts'
import { checklistWords, findingWords, machineWords, sideWords } from './claim-words.ts'
import claims from './claims.module.css'
import { useClause } from './clause-name.ts'
import { askedByLine, type Claim, type ClaimVerdict } from './read-claims.ts'
import { ClaimForm } from './use-claim-form.tsx'
import { WrittenOf } from './written.tsx'

/** Proposals, decisions and appeals against them, as they came. */
export function Verdicts({ claim, page: { order, side } }: ClaimPartProps) {
  const mayAnswer = side !== 'staff' && claim.actions.includes('answer-proposal') && !claim.agreed_by.includes(side)
  const all = [
    ...claim.verdicts.map((verdict) => ({ at: verdict.made_at, key: verdict.id, verdict })),
    ...claim.appeals.map((appeal) => ({ at: appeal.filed_at, key: appeal.side, appeal })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <>
      {all.map((each) =>
        'appeal' in each ? (
          <Appeal key={each.key} appeal={each.appeal} claim={claim} order={order} />
        ) : (
          <Verdict key={each.key} verdict={each.verdict} claim={claim} order={order}>
            {each.verdict.kind === 'proposal' && each.verdict.state === 'standing' && mayAnswer && (
              <AnswerProposal claim={claim} />
            )}
          </Verdict>
        ),
      )}
      {claim.agreed_by.length > 0 && (
        <p className="small muted">
          <Agreed claim={claim} />
        </p>
      )}
    </>
  )
}

function AnswerProposal({ claim }: Pick<ClaimPartProps, 'claim'>) {
  return (
    <ClaimForm claim={claim}>
      <div className={trade.row}>
        <StepButton step="claim-proposal-accept">
          <Trans>Say yes</Trans>
        </StepButton>
        <StepButton step="claim-proposal-decline" plain>
          <Trans>Say no</Trans>
        </StepButton>
      </div>
    </ClaimForm>
  )
}

/** Who said yes to the proposal, or gave the appeal up. */
function Agreed({ claim: { agreed_by: agreed, state } }: Pick<ClaimPartProps, 'claim'>) {
  const word = useWord()
  const who = agreed.map((side) => word(sideWords, side)).join(', ')
  return state === 'proposed' ? <Trans>Said yes so far: {who}.</Trans> : <Trans>Gave the appeal up: {who}.</Trans>
}

interface AppealProps extends Pick<VerdictProps, 'claim' | 'order'> {
  readonly appeal: Claim['appeals'][number]
}

function Appeal({ appeal, claim, order }: AppealProps) {
  const { locale } = usePage().language
  return (
    <div className={claims.verdict}>
      <h4>
        <Trans>Appeal</Trans>
      </h4>
      <p className="small muted">
        <bdi>{nameOf(order, appeal.side)}</bdi>, {instantText(appeal.filed_at, order.zone, locale)}
      </p>
      <WrittenOf claim={claim} id={appeal.new_facts_id} order={order} />
    </div>
  )
}

export interface VerdictProps {
  readonly verdict: ClaimVerdict
  readonly claim: Claim
  readonly order: Order
  readonly children?: React.ReactNode
}

/** A proposal or a decision: what it finds, who gets what of each line, what it stands on, and why. */
export function Verdict({ verdict, claim, order, children }: VerdictProps) {
  const word = useWord()
  const { locale } = usePage().language
  const at = instantText(verdict.made_at, order.zone, locale)
  const body = (
    <>
      <p className="small muted">
        {at} <By verdict={verdict} />
      </p>
      <p>{verdict.machine === null ? word(findingWords, verdict.finding) : word(machineWords, verdict.machine)}</p>
      <Split verdict={verdict} claim={claim} order={order} />
      <Bears verdict={verdict} />
      <WrittenOf claim={claim} id={verdict.reasons_id} order={order} />
      <Cited verdict={verdict} claim={claim} order={order} />
      {children}
    </>
  )
  if (verdict.state === 'replaced' || verdict.state === 'rejected')
    return (
      <details className={claims.old} id={verdict.id}>
        <summary>
          <What verdict={verdict} />{' '}
          <Tag>
            <Trans>no longer stands</Trans>
          </Tag>
        </summary>
        <div className={claims.verdict}>{body}</div>
      </details>
    )
  return (
    <section className={claims.verdict} id={verdict.id}>
      <div className={trade.between}>
        <h4>
          <What verdict={verdict} />
        </h4>
        {verdict.state === 'waiting' && (
          <Tag tone="warn">
            <Trans>waits for a second person</Trans>
          </Tag>
        )}
      </div>
      {body}
    </section>
  )
}

/** What it is called. */
function What({ verdict: { kind, is_appeal: isAppeal } }: Pick<VerdictProps, 'verdict'>) {
  if (kind === 'proposal') return <Trans>Proposal of the mediator</Trans>
  return isAppeal ? <Trans>Decision on the appeal: the last word</Trans> : <Trans>Decision</Trans>
}

/** Who of our staff decided and who looked at it: staff alone are told. */
function By({ verdict: { mediator_name: mediator, approver_name: approver } }: Pick<VerdictProps, 'verdict'>) {
  return (
    <>
      {mediator !== null && <bdi>{mediator}</bdi>} {approver !== null && <Trans>looked at by {approver}</Trans>}
    </>
  )
}

/** Each line in question: what was asked, and to whom it goes. */
function Split({ verdict, claim, order }: VerdictProps) {
  const { t } = useLingui()
  const { currency } = claim.amount
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Goods</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Asked</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>The buyer gets</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>The supplier gets</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {askedByLine(claim).map(({ line, asked }) => {
          const given = verdict.parts.find((part) => part.line === line)?.amount.amount ?? 0
          return (
            <tr key={line}>
              <th scope="row">{order.terms?.content.lines.find((each) => each.line === line)?.name ?? line}</th>
              <td data-label={t`Asked`} className="number">
                <Money {...asked} />
              </td>
              <td data-label={t`The buyer gets`} className="number">
                <strong>
                  <Money amount={given} currency={currency} />
                </strong>
              </td>
              <td data-label={t`The supplier gets`} className="number">
                <Money amount={asked.amount - given} currency={currency} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Bears({ verdict }: Pick<VerdictProps, 'verdict'>) {
  const word = useWord()
  const side = word(sideWords, verdict.fee_bearer)
  return (
    <p className="small">
      <Trans>The processing fee of what goes back is borne by {side}.</Trans>{' '}
      {verdict.inspection_fee_bearer !== null && (
        <Trans>The inspection is paid by {word(sideWords, verdict.inspection_fee_bearer)}.</Trans>
      )}{' '}
      {verdict.goods_return && (
        <Trans>
          The goods go back first; the supplier pays at most <Money {...verdict.freight_most} /> for the way.
        </Trans>
      )}
    </p>
  )
}

/** What a verdict stands on: each a link to where it can be read. */
function Cited({ verdict, claim, order }: VerdictProps) {
  const clause = useClause(order.terms?.content)
  const word = useWord()
  const { t } = useLingui()
  const clauses = verdict.clauses.map(clause)
  const items = claim.evidence.filter(({ id }) => verdict.evidence.includes(id))
  const named = (item: Claim['evidence'][number]) =>
    item.answers === null ? t`an item of evidence` : word(checklistWords, item.answers)
  return (
    <div className="small">
      <p>
        <Trans>It stands on:</Trans>
      </p>
      <ul className={claims.cites}>
        {clauses.map(({ ref, name, href }) => (
          <li key={ref}>
            <a href={href}>{name}</a>
          </li>
        ))}
        {items.map((item) => (
          <li key={item.id}>
            <a href={`#${item.id}`}>{named(item)}</a>, {word(sideWords, item.by)}
          </li>
        ))}
      </ul>
    </div>
  )
}

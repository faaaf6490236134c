import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { useInspectionWords } from '../inspections/inspection-words.ts'
import type { Inspection } from '../inspections/read-inspections.ts'
import { Folded } from '../order/other-steps.tsx'
import { useWord } from '../terms/clauses.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { ClaimPartProps } from './claim-part-props.ts'
import { sideWords } from './claim-words.ts'
import claims from './claims.module.css'
import { ClaimForm, useClaimTyped } from './use-claim-form.tsx'

/** Inspections that were ordered in mediation, and the way to order one. */
export function ClaimInspection({ claim, page }: ClaimPartProps) {
  const own = page.inspections.filter((each) => each.claim === claim.id)
  const isOpen = own.some(({ state }) => state !== 'closed' && state !== 'accepted')
  const isUsed = page.side !== 'staff' && own.some(({ by }) => by === page.side)
  const may = claim.actions.includes('order-inspection') && claim.track === 'full' && !isOpen && !isUsed
  if (own.length === 0 && !may) return null
  return (
    <section className={claims.block}>
      <h4>
        <Trans>Inspection of the goods</Trans>
      </h4>
      {own.map((each) => (
        <Ordered key={each.id} inspection={each} page={page} />
      ))}
      {may && <OrderOne claim={claim} page={page} />}
    </section>
  )
}

interface OrderedProps {
  readonly inspection: Inspection
  readonly page: ClaimPartProps['page']
}

/** Who asked for it, how far it is, and where its steps are. */
function Ordered({ inspection, page: { order, side } }: OrderedProps) {
  const words = useInspectionWords()
  const word = useWord()
  const { id, by, state, outcome, fee, repaid, report_by: until } = inspection
  const isAwaited = ['requested', 'paid', 'appointed', 'scheduled'].includes(state)
  return (
    <div className="small">
      <p>
        <Status state={state} />{' '}
        {state === 'requested' ? (
          <Trans>
            To be paid first by {word(sideWords, by)}: <Money {...fee} />.
          </Trans>
        ) : (
          <Trans>
            Paid first by {word(sideWords, by)}: <Money {...fee} />.
          </Trans>
        )}{' '}
        {isAwaited && until !== null && (
          <>
            <Trans>The claim waits for its report</Trans> <Deadline at={until} zone={order.zone} />
          </>
        )}
        {outcome !== null && words.outcome(outcome)}
      </p>
      {repaid !== null && (
        <p>
          <Trans>
            Who lost repaid <Money {...repaid} />.
          </Trans>
        </p>
      )}
      <p>
        <a href={side === 'staff' ? `/inspections/${order.id}/${id}` : '#inspection'}>
          <Trans>Its steps and its report</Trans>
        </a>
      </p>
    </div>
  )
}

function OrderOne({ claim, page: { order, side } }: ClaimPartProps) {
  const { t } = useLingui()
  const step = side === 'staff' ? 'order-inspection' : 'claim-inspection'
  const { isBack, typed, fault } = useClaimTyped(step, claim.id, claim.amount.currency)
  return (
    <Folded title={<Trans>Have the goods looked at…</Trans>} isOpen={isBack}>
      <p className="small muted">
        <Trans>
          An inspector of a third firm looks at the goods in question. Who asks for it pays the fee first; the decision
          can put it on who loses. The claim waits two weeks for the report, then it is decided without.
        </Trans>
      </p>
      <ClaimForm claim={claim} step={step}>
        {side === 'staff' && (
          <label className="field">
            <Trans>Who pays it first</Trans>
            <select name="advanced" defaultValue={claim.by}>
              <option value="buyer">{order.buyer_name}</option>
              <option value="supplier">{order.supplier_name}</option>
            </select>
          </label>
        )}
        <div className={trade.row}>
          <TextField
            name="on"
            type="date"
            required
            label={t`The goods can be looked at from`}
            fault={fault('inspection-day-invalid')}
            defaultValue={typed('on')}
          />
          <TextField
            name="days"
            inputMode="numeric"
            pattern="[1-9]|10"
            label={t`Days of one inspector`}
            defaultValue={typed('days') ?? '1'}
          />
        </div>
        <p>
          <button className="button plain" type="submit">
            <Trans>Order the inspection</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

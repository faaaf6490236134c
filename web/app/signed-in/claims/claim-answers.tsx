import { Trans, useLingui } from '@lingui/react/macro'
import { useNow } from '../../parts/clock.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Folded } from '../order/other-steps.tsx'
import { StepButton } from '../order/step-button.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { ClaimPartProps } from './claim-part-props.ts'
import claims from './claims.module.css'
import { ClaimForm, useClaimTyped } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'

/** What a side may say to a claim: exactly what the API names. */
export function ClaimAnswers({ claim, page }: ClaimPartProps) {
  if (page.side === 'staff') return null
  const may = (step: ClaimPartProps['claim']['actions'][number]) => claim.actions.includes(step)
  const hasAppealed = claim.appeals.some(({ side }) => side === page.side)
  const hasWaived = claim.agreed_by.includes(page.side)
  return (
    <section className={claims.block}>
      {may('accept') && <Accept claim={claim} page={page} />}
      <div>
        {may('contest') && <Contest claim={claim} page={page} />}
        {may('escalate') && <Escalate claim={claim} page={page} />}
        {may('appeal') && !hasAppealed && <AppealForm claim={claim} page={page} />}
        {may('waive-appeal') && !hasWaived && <Waive claim={claim} page={page} />}
        {may('withdraw') && <Withdraw claim={claim} page={page} />}
      </div>
    </section>
  )
}

function Accept({ claim, page: { order } }: ClaimPartProps) {
  const { t } = useLingui()
  const bringsGoods = claim.remedy === 'replacement' || claim.remedy === 'rework'
  const { typed, fault } = useClaimTyped('claim-accept', claim.id, claim.amount.currency)
  return (
    <ClaimForm claim={claim}>
      <input type="hidden" name="zone" value={order.zone} />
      {bringsGoods && (
        <TextField
          name="remedy-by"
          type="date"
          required
          label={t`New or mended goods are there by`}
          fault={fault('remedy-date-missing', 'remedy-date-invalid')}
          defaultValue={typed('remedy-by')}
        />
      )}
      <p className="small muted">
        {bringsGoods ? (
          <Trans>The money stays frozen until the goods are there. If they are not, it goes back.</Trans>
        ) : claim.keeps !== null ? (
          <Trans>
            The supplier keeps <Money {...claim.keeps} /> of the deposit, the rest goes back to you, and the order ends.
          </Trans>
        ) : claim.remedy === 'return-and-refund' ? (
          <Trans>
            The goods come back to you first; then <Money {...claim.amount} /> go back to the buyer.
          </Trans>
        ) : (
          <Trans>
            <Money {...claim.amount} /> go back to the buyer at once, and the claim ends.
          </Trans>
        )}
      </p>
      <p>
        <StepButton step="claim-accept">
          <Trans>Accept as asked</Trans>
        </StepButton>
      </p>
    </ClaimForm>
  )
}

function Contest({ claim }: ClaimPartProps) {
  const { t } = useLingui()
  const { isBack, typed, fault } = useClaimTyped('claim-contest', claim.id, claim.amount.currency)
  return (
    <Folded title={<Trans>Contest it…</Trans>} isOpen={isBack}>
      <ClaimForm claim={claim} step="claim-contest">
        <WordsField
          name="text"
          label={t`Why it is not so`}
          required
          value={typed('text')}
          fault={fault('text-missing', 'text-too-long')}
        />
        <p>
          <button className="button plain" type="submit">
            <Trans>Contest the claim</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

/** A mediator may be asked for once the time to answer is over; before, from when on. */
function Escalate({ claim, page: { order } }: ClaimPartProps) {
  const now = useNow().toISOString()
  const from = claim.may_escalate_from
  if (from !== null && from > now)
    return (
      <p className="small muted">
        <Trans>
          You may ask for a mediator from <Deadline at={from} zone={order.zone} />
        </Trans>
      </p>
    )
  return (
    <Folded title={<Trans>Ask for a mediator…</Trans>}>
      <ClaimForm claim={claim}>
        <p className="small muted">
          <Trans>
            Somebody of our staff who belongs to neither side reads the case, asks both for evidence, and decides. You
            can still settle meanwhile.
          </Trans>
        </p>
        <p>
          <StepButton step="claim-escalate" plain>
            <Trans>Ask for a mediator</Trans>
          </StepButton>
        </p>
      </ClaimForm>
    </Folded>
  )
}

function AppealForm({ claim }: ClaimPartProps) {
  const { t } = useLingui()
  const { isBack, typed, fault } = useClaimTyped('claim-appeal', claim.id, claim.amount.currency)
  return (
    <Folded title={<Trans>Appeal…</Trans>} isOpen={isBack}>
      <ClaimForm claim={claim} step="claim-appeal">
        <WordsField
          name="facts"
          label={t`What the decision did not know`}
          hint={t`Once per side. Another mediator refuses what brings nothing new, and decides last.`}
          required
          value={typed('facts')}
          fault={fault('text-missing', 'text-too-long')}
        />
        <p>
          <button className="button plain" type="submit">
            <Trans>Appeal</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

function Waive({ claim }: ClaimPartProps) {
  return (
    <Folded title={<Trans>Give up the appeal…</Trans>}>
      <ClaimForm claim={claim}>
        <p className="small muted">
          <Trans>When both sides give it up, the decision is carried out at once. This cannot be taken back.</Trans>
        </p>
        <p>
          <StepButton step="claim-waive" plain>
            <Trans>Give up my appeal</Trans>
          </StepButton>
        </p>
      </ClaimForm>
    </Folded>
  )
}

function Withdraw({ claim, page: { order } }: ClaimPartProps) {
  return (
    <Folded title={<Trans>Give the claim up…</Trans>}>
      <ClaimForm claim={claim} className={trade.stack}>
        <p className="small muted">
          <Trans>
            What it froze goes on to <bdi>{order.supplier_name}</bdi> as the terms say. You may claim once more for the
            same goods while the time to claim runs.
          </Trans>
        </p>
        <p>
          <StepButton step="claim-withdraw" plain>
            <Trans>Give the claim up</Trans>
          </StepButton>
        </p>
      </ClaimForm>
    </Folded>
  )
}

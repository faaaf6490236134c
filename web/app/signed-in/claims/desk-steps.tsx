import { Trans, useLingui } from '@lingui/react/macro'
import { useNow } from '../../parts/clock.tsx'
import { Folded } from '../order/other-steps.tsx'
import { StepButton } from '../order/step-button.tsx'
import trade from '../trade/trade.module.css'
import { TranslateClaim } from './claim-translation.tsx'
import type { DeskPage } from './read-desk.ts'
import { ClaimForm } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'

/** What a mediator may do now, besides proposing and deciding: exactly what the API names. */
export function DeskSteps({ page }: { readonly page: DeskPage }) {
  const { claim, me } = page
  const now = useNow().toISOString()
  const may = (step: DeskPage['claim']['actions'][number]) => claim.actions.includes(step)
  const isOwn = claim.mediator === me.person
  const isRound = claim.round_opened_at !== null
  const isFileOpen = claim.evidence_until !== null && claim.evidence_until > now
  return (
    <div>
      {may('take') && !isOwn && (
        <ClaimForm claim={claim}>
          <p>
            <StepButton step="take" plain={claim.mediator !== null}>
              {claim.mediator === null ? <Trans>Take this claim</Trans> : <Trans>Take it over</Trans>}
            </StepButton>
          </p>
        </ClaimForm>
      )}
      {may('open-round') && !isRound && <OpenRound page={page} />}
      {may('extend-evidence') && isRound && isFileOpen && claim.extended_by.length < 2 && <Extend page={page} />}
      {may('ask') && <AskSides page={page} />}
      <TranslateClaim claim={claim} page={page} />
      {may('refuse-appeal') && <RefuseAppeal page={page} />}
      <Approve page={page} />
    </div>
  )
}

interface StepProps {
  readonly page: DeskPage
}

function OpenRound({ page: { claim } }: StepProps) {
  const { t } = useLingui()
  return (
    <Folded title={<Trans>Open the round of evidence…</Trans>} isOpen>
      <ClaimForm claim={claim} step="open-round">
        <WordsField
          name="text"
          label={t`What you ask for besides the checklist`}
          hint={t`Both sides get the checklist and the same time. Leave it empty when that is enough.`}
          rows={3}
        />
        <p>
          <button className="button" type="submit">
            <Trans>Open the round</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

function Extend({ page: { claim, order } }: StepProps) {
  const { t } = useLingui()
  const names = { buyer: order.buyer_name, supplier: order.supplier_name }
  const left = (['buyer', 'supplier'] as const).filter((side) => !claim.extended_by.includes(side))
  return (
    <Folded title={<Trans>Give more time…</Trans>}>
      <ClaimForm claim={claim} step="extend">
        <label className="field">
          <Trans>For whom</Trans>
          <select name="side">
            {left.map((side) => (
              <option key={side} value={side}>
                {names[side]}
              </option>
            ))}
          </select>
        </label>
        <WordsField
          name="reason"
          label={t`Why`}
          hint={t`Once per side. It is on the record, and both sides read it.`}
          rows={2}
          required
        />
        <p>
          <button className="button plain" type="submit">
            <Trans>Give more time</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

function AskSides({ page: { claim } }: StepProps) {
  const { t } = useLingui()
  return (
    <Folded title={<Trans>Ask…</Trans>}>
      <ClaimForm claim={claim} step="ask">
        <label className="field">
          <Trans>Whom</Trans>
          <select name="of" defaultValue="both">
            <option value="both">{t`both sides`}</option>
            <option value="buyer">{t`the buyer`}</option>
            <option value="supplier">{t`the supplier`}</option>
          </select>
        </label>
        <WordsField name="text" label={t`Your question`} rows={3} required />
        <p>
          <button className="button plain" type="submit">
            <Trans>Ask it</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

function RefuseAppeal({ page: { claim } }: StepProps) {
  const { t } = useLingui()
  return (
    <Folded title={<Trans>Refuse the appeal…</Trans>}>
      <ClaimForm claim={claim} step="refuse-appeal">
        <WordsField
          name="reasons"
          label={t`Why it brings nothing new`}
          hint={t`The decision then stands and is carried out at once.`}
          rows={3}
          required
        />
        <p>
          <button className="button plain" type="submit">
            <Trans>Refuse the appeal</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

/** A decision above the limit of one person: another one looks at it. */
function Approve({ page: { claim, me } }: StepProps) {
  const waiting = claim.verdicts.find(({ kind, state }) => kind === 'decision' && state === 'waiting')
  if (waiting === undefined) return null
  if (waiting.mediator === me.person)
    return (
      <p className="muted">
        <Trans>Your decision waits for a second person, because of its amount.</Trans>
      </p>
    )
  // Who decided before the appeal has no say in it any more.
  if (!claim.actions.includes('decide')) return null
  return (
    <ClaimForm claim={claim}>
      <p>
        <Trans>
          A decision waits for you as the second person. Read it in <a href="#file">the file</a>, with what it cites.
        </Trans>
      </p>
      <div className={trade.row}>
        <StepButton step="approve">
          <Trans>Approve the decision</Trans>
        </StepButton>
        <StepButton step="return" plain>
          <Trans>Give it back</Trans>
        </StepButton>
      </div>
    </ClaimForm>
  )
}

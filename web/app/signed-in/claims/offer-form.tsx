import { Trans, useLingui } from '@lingui/react/macro'
import { useMoneyText } from '../../parts/money.tsx'
import { Folded } from '../order/other-steps.tsx'
import { StepButton } from '../order/step-button.tsx'
import type { Order } from '../trade/open-order.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { askedByLine, type Claim } from './read-claims.ts'
import { ClaimForm, useClaimTyped } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'

export interface OfferFormProps {
  readonly claim: Claim
  readonly order: Order
}

/** An offer to settle: amounts by line, a return, new goods by a date, who bears the fee, words. */
export function OfferForm({ claim, order }: OfferFormProps) {
  const { t } = useLingui()
  const { currency } = claim.amount
  const { isBack, typed, fault } = useClaimTyped('claim-offer', claim.id, currency)
  const isCounter = claim.offers.some(({ state }) => state === 'open')
  const isDefault = claim.reason === 'unpaid'
  const mayReturn = claim.reason !== 'counterfeit' && claim.reason !== 'not-shipped' && !isDefault
  return (
    <Folded
      title={isCounter ? <Trans>Answer with another offer…</Trans> : <Trans>Offer to settle…</Trans>}
      isOpen={isBack}
    >
      <ClaimForm claim={claim} step="claim-offer">
        <input type="hidden" name="currency" value={currency} />
        <input type="hidden" name="zone" value={order.zone} />
        <PartFields
          claim={claim}
          order={order}
          typed={typed}
          fault={fault('above-claim', 'request-invalid', 'above-decision', 'nothing-named')}
        />
        {mayReturn && <ReturnFields currency={currency} typed={typed} />}
        {!isDefault && (
          <TextField
            name="remedy-by"
            type="date"
            label={t`New or mended goods instead, by`}
            hint={t`Leave it empty when money settles it. If the goods do not come, the amounts above go back.`}
            fault={fault('remedy-date-invalid')}
            defaultValue={typed('remedy-by')}
          />
        )}
        <Bearer value={typed('bearer') ?? 'supplier'} />
        <WordsField name="text" label={t`Words to it`} rows={3} value={typed('text')} fault={fault('text-too-long')} />
        <p>
          <StepButton step="claim-offer">
            <Trans>Make the offer</Trans>
          </StepButton>
        </p>
      </ClaimForm>
    </Folded>
  )
}

interface PartFieldsProps extends OfferFormProps {
  readonly typed: (name: string) => string | undefined
  readonly fault: string | undefined
}

/** What the buyer gets of each line in question. */
function PartFields({ claim, order, typed, fault }: PartFieldsProps) {
  const { t } = useLingui()
  const money = useMoneyText()
  const lines = askedByLine(claim)
  const name = (line: number) => order.terms?.content.lines.find((each) => each.line === line)?.name ?? t`line ${line}`
  return lines.map(({ line, asked }, n) => (
    <TextField
      key={line}
      name={`part-${line}`}
      inputMode="decimal"
      autoComplete="off"
      required
      label={t`The buyer gets for ${name(line)} (${asked.currency})`}
      hint={t`At most ${money(asked)}: that is what is asked.`}
      fault={n === 0 ? fault : undefined}
      defaultValue={typed(`part-${line}`)}
    />
  ))
}

/** Whether the goods go back first, and what of the freight the supplier bears. */
export function ReturnFields({
  currency,
  typed,
}: {
  readonly currency: string
  readonly typed: PartFieldsProps['typed']
}) {
  const { t } = useLingui()
  return (
    <>
      <label className={trade.check}>
        <input type="checkbox" name="back" value="yes" defaultChecked={typed('back') === 'yes'} />
        <Trans>The goods go back first</Trans>
      </label>
      <TextField
        name="freight"
        inputMode="decimal"
        autoComplete="off"
        label={t`The supplier pays for the way back at most (${currency})`}
        defaultValue={typed('freight')}
      />
    </>
  )
}

/** Who bears the processing fee of what goes back. */
export function Bearer({ value }: { readonly value: string }) {
  return (
    <label className="field">
      <Trans>The processing fee of what goes back is borne by</Trans>
      <select name="bearer" defaultValue={value}>
        <option value="supplier">
          <Bears side="supplier" />
        </option>
        <option value="buyer">
          <Bears side="buyer" />
        </option>
      </select>
    </label>
  )
}

function Bears({ side }: { readonly side: 'buyer' | 'supplier' }) {
  return side === 'buyer' ? <Trans>the buyer</Trans> : <Trans>the supplier</Trans>
}

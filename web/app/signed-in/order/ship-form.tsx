import { Trans } from '@lingui/react/macro'
import { Form } from '../form/form.tsx'
import type { Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'

/** A lot leaves: how much of each line, with whom, under which number. */
export function ShipForm({ order }: { readonly order: Order }) {
  const lines = order.terms?.content.lines ?? []
  return (
    <Form method="post" className={trade.stack}>
      <input type="hidden" name="step" value="ship" />
      {lines.map(({ line, name, quantity, unit }) => (
        <label key={line} className="field">
          {name} ({unit})
          <input
            name={`line-${line}`}
            inputMode="decimal"
            pattern="\d{1,12}(\.\d{1,6})?"
            defaultValue={order.lots.length === 0 ? quantity : ''}
          />
        </label>
      ))}
      <div className={trade.row}>
        <label className="field">
          <Trans>Carrier</Trans>
          <input name="carrier" required maxLength={200} />
        </label>
        <label className="field">
          <Trans>Tracking number</Trans>
          <input name="tracking" required maxLength={100} />
        </label>
        <button className="button" type="submit">
          <Trans>Ship</Trans>
        </button>
      </div>
    </Form>
  )
}

import { Trans } from '@lingui/react/macro'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'

export interface DocumentFormProps {
  readonly partner: string
  readonly side: 'buyer' | 'supplier'
  readonly once: string
}

/** An order that another system wrote: a UBL document becomes a draft. */
export function DocumentForm({ partner, side, once }: DocumentFormProps) {
  return (
    <details>
      <summary>
        <Trans>Begin with a UBL order (XML)</Trans>
      </summary>
      <Form method="post" encType="multipart/form-data" className={trade.folded}>
        <input type="hidden" name="partner" value={partner} />
        <input type="hidden" name="side" value={side} />
        <input type="hidden" name="once" value={`${once}-document`} />
        <p className="small muted">
          <Trans>
            UBL 2.0 or 2.1, Peppol BIS 3 among them, at most 10 MB. Lines, prices, tax and delivery are taken over; what
            cannot be used is named.
          </Trans>
        </p>
        <div className={trade.row}>
          <label className="field">
            <Trans>Document</Trans>
            <input type="file" name="document" accept=".xml,application/xml,text/xml" required />
          </label>
          <button className="button" type="submit" name="step" value="import">
            <Trans>Make a draft of it</Trans>
          </button>
        </div>
      </Form>
    </details>
  )
}

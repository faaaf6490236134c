import { Trans, useLingui } from '@lingui/react/macro'
import { FileField } from '../../parts/file-field.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { useFileLimits } from '../form/file-limits.tsx'
import { Form } from '../form/form.tsx'
import type { Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { useFileFault } from './documents.tsx'
import { KeptFiles } from './kept-files.tsx'
import { leftToShip } from './left-to-ship.ts'
import { useUpload } from './upload-files.ts'
import { useTyped } from './use-typed.ts'

/** A lot leaves: how much of each line, with whom, under which number, and the paper or photo that shows it. */
export function ShipForm({ order }: { readonly order: Order }) {
  const { t } = useLingui()
  const { each } = useFileLimits()
  const unitName = useUnitName()
  const typed = useTyped('ship')
  const lines = order.terms?.content.lines ?? []
  const { progress, refused, onSubmit } = useUpload(order.id)
  const fault = useFileFault(order, 'ship', refused)
  return (
    <Form method="post" encType="multipart/form-data" className={trade.stack} onSubmit={onSubmit}>
      <input type="hidden" name="step" value="ship" />
      {lines.map(({ line, name, quantity, unit }) => (
        <label key={line} className="field">
          <span>{t`What leaves of ${name}, in ${unitName(unit)}`}</span>
          <input
            name={`line-${line}`}
            inputMode="decimal"
            pattern="\d{1,12}(\.\d{1,6})?"
            defaultValue={typed(`line-${line}`) ?? leftToShip(line, quantity, order.lots)}
          />
        </label>
      ))}
      <div className={trade.row}>
        <label className="field">
          <Trans>Carrier</Trans>
          <input name="carrier" required maxLength={200} defaultValue={typed('carrier')} />
        </label>
        <label className="field">
          <Trans>Tracking number</Trans>
          <input name="tracking" maxLength={100} defaultValue={typed('tracking')} />
        </label>
      </div>
      <FileField
        name="file"
        label={t`Transport document or photo`}
        hint={t`Without a tracking number it is the only proof, and counts once the carrier, the buyer or our staff confirm it. At most ${each}.`}
        fault={fault}
        progress={progress}
      />
      <KeptFiles step="ship" />
      <p>
        <button className="button" type="submit" aria-disabled={progress !== undefined}>
          <Trans>Ship</Trans>
        </button>
      </p>
    </Form>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { FileField } from '../../parts/file-field.tsx'
import { instantText } from '../../parts/formats.ts'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useFileLimits } from '../form/file-limits.tsx'
import { useFileFault } from '../order/documents.tsx'
import { FileRow } from '../order/file-row.tsx'
import { KeptFiles } from '../order/kept-files.tsx'
import { StepButton } from '../order/step-button.tsx'
import { useUpload } from '../order/upload-files.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { ClaimPartProps } from './claim-part-props.ts'
import claims from './claims.module.css'
import { ClaimForm, useClaimTyped } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'
import { WrittenOf } from './written.tsx'

/** Goods that go back: where to, how, and what came. Also new goods that have come. */
export function ClaimReturn({ claim, page }: ClaimPartProps) {
  const may = (step: ClaimPartProps['claim']['actions'][number]) =>
    page.side !== 'staff' && claim.actions.includes(step)
  const state = claim.goods_return?.state
  return (
    <>
      {claim.goods_return !== null && <Way claim={claim} page={page} />}
      {may('name-return-address') && state === 'address-asked' && <Address claim={claim} page={page} />}
      {may('ship-return') && state === 'to-be-shipped' && <ShipBack claim={claim} page={page} />}
      {may('confirm-return') && (state === 'delivered' || state === 'on-its-way') && (
        <AnswerReturn claim={claim} page={page} />
      )}
      {may('confirm-remedy') && (
        <ClaimForm claim={claim}>
          <p className="small muted">
            <Trans>Say so only when the new or mended goods are there: their time to claim then begins anew.</Trans>
          </p>
          <p>
            <StepButton step="claim-remedy">
              <Trans>The new or mended goods are here</Trans>
            </StepButton>
          </p>
        </ClaimForm>
      )}
    </>
  )
}

/** How far the goods are. */
function Way({ claim, page: { order, files } }: ClaimPartProps) {
  const back = claim.goods_return
  const { locale } = usePage().language
  if (back === null) return null
  const proofs = files.filter(({ file }) => file === back.proof_sha256 || file === back.bill_sha256)
  const at = (instant: string) => instantText(instant, order.zone, locale)
  return (
    <section className={claims.block}>
      <h4>
        <Trans>Goods that go back</Trans>
      </h4>
      {back.address === null ? (
        <WrittenOf claim={claim} id={back.address_id} order={order} />
      ) : (
        <p className={claims.words}>
          <Trans>To: {back.address}</Trans>
        </p>
      )}
      {back.shipped_at !== null && (
        <p className="small">
          <bdi>{back.carrier}</bdi> {back.tracking_number}, <Trans>shipped {at(back.shipped_at)}</Trans>
          {back.freight.amount > 0 && (
            <>
              , <Trans>freight</Trans> <Money {...back.freight} />
            </>
          )}
          {back.delivered_at !== null && (
            <>
              , <Trans>delivered {at(back.delivered_at)}</Trans>
            </>
          )}
        </p>
      )}
      {back.freight_paid !== null && (
        <p className="small">
          <Trans>
            Of the freight the supplier bears <Money {...back.freight_paid} />. With the price, never more goes back
            than was paid.
          </Trans>
        </p>
      )}
      {proofs.map((proof) => (
        <FileRow key={proof.file} order={order} file={proof} />
      ))}
    </section>
  )
}

function Address({ claim }: ClaimPartProps) {
  const { t } = useLingui()
  const { typed, fault } = useClaimTyped('claim-return-address', claim.id, claim.amount.currency)
  return (
    <ClaimForm claim={claim} step="claim-return-address">
      <WordsField
        name="address"
        label={t`Where the goods go back to`}
        hint={t`Name, street, town, country, and whom the carrier calls.`}
        required
        value={typed('address')}
        fault={fault('text-missing', 'text-too-long')}
      />
      <p>
        <button className="button" type="submit">
          <Trans>Name this address</Trans>
        </button>
      </p>
    </ClaimForm>
  )
}

function ShipBack({ claim, page: { order } }: ClaimPartProps) {
  const { t } = useLingui()
  const { each } = useFileLimits()
  const { currency } = claim.amount
  const money = useMoneyText()
  const most = claim.settlement?.freight_most
  const { progress, refused, onSubmit } = useUpload(order.id)
  const { typed, fault } = useClaimTyped('claim-return-ship', claim.id, currency)
  const fileFault = useFileFault(order, 'claim-return-ship', refused)
  return (
    <ClaimForm claim={claim} step="claim-return-ship" encType="multipart/form-data" onSubmit={onSubmit}>
      <input type="hidden" name="currency" value={currency} />
      <div className={trade.row}>
        <TextField name="carrier" label={t`Carrier`} required maxLength={200} defaultValue={typed('carrier')} />
        <TextField name="tracking" label={t`Tracking number`} maxLength={100} defaultValue={typed('tracking')} />
      </div>
      <TextField
        name="freight"
        inputMode="decimal"
        autoComplete="off"
        label={t`What you ask for the way back (${currency})`}
        hint={most === undefined ? undefined : t`At most ${money(most)}: that is what was settled.`}
        fault={fault('amount-invalid', 'request-invalid', 'freight-above-most')}
        defaultValue={typed('freight')}
      />
      <FileField
        name="file"
        label={t`Transport document or photo, and the bill for the way`}
        hint={t`First the proof that the goods left, then the carrier’s bill if you ask for it. At most ${each} each.`}
        fault={fault('proof-unknown') ?? fileFault}
        progress={progress}
        multiple
      />
      <KeptFiles step="claim-return-ship" claim={claim.id} />
      <p>
        <button className="button" type="submit" aria-disabled={progress !== undefined}>
          <Trans>The goods are on their way back</Trans>
        </button>
      </p>
    </ClaimForm>
  )
}

function AnswerReturn({ claim }: ClaimPartProps) {
  const { t } = useLingui()
  const { typed, fault } = useClaimTyped('claim-return-contest', claim.id, claim.amount.currency)
  return (
    <ClaimForm claim={claim}>
      <WordsField
        name="text"
        label={t`What is wrong with what came back`}
        hint={t`Needed only when you contest it: a mediator then compares both ends.`}
        rows={3}
        value={typed('text')}
        fault={fault('text-missing', 'not-delivered')}
      />
      <div className={trade.row}>
        <StepButton step="claim-return-confirm">
          <Trans>Everything came back</Trans>
        </StepButton>
        <StepButton step="claim-return-contest" plain>
          <Trans>Contest it</Trans>
        </StepButton>
      </div>
    </ClaimForm>
  )
}

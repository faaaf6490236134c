import { Trans, useLingui } from '@lingui/react/macro'
import { Folded } from '../order/other-steps.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { AnswersField } from './claim-evidence.tsx'
import type { DeskPage } from './read-desk.ts'
import { ClaimForm } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'

export interface DeskEvidenceProps {
  readonly page: DeskPage
}

/** What staff bring to the file themselves: evidence, sealed if need be, and that goods came back. */
export function DeskEvidence({ page }: DeskEvidenceProps) {
  const { claim } = page
  return (
    <>
      {claim.actions.includes('seal-evidence') && <AddAsStaff page={page} />}
      {claim.state === 'returning' && claim.goods_return?.state === 'on-its-way' && <CameBack page={page} />}
    </>
  )
}

function AddAsStaff({ page: { claim, files } }: DeskEvidenceProps) {
  const { t } = useLingui()
  return (
    <Folded title={<Trans>Add evidence…</Trans>}>
      <ClaimForm claim={claim} step="add-evidence">
        <AnswersField claim={claim} />
        {files.length > 0 && (
          <label className="field">
            <Trans>A file of the order</Trans>
            <select name="known" defaultValue="">
              <option value="">{t`no file`}</option>
              {files.map(({ file, name }) => (
                <option key={file} value={file}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <WordsField name="text" label={t`What it shows`} hint={t`Words alone are evidence, too.`} rows={3} />
        <label className={trade.check}>
          <input type="checkbox" name="sealed" value="yes" />
          <Trans>Sealed: both sides see that there is something, our staff alone reads it</Trans>
        </label>
        <p>
          <button className="button plain" type="submit">
            <Trans>Add the evidence</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

/** A carrier told it, or staff found out: the supplier's time to look at it begins. */
function CameBack({ page: { claim, order } }: DeskEvidenceProps) {
  const { t } = useLingui()
  return (
    <Folded title={<Trans>The goods came back…</Trans>} isOpen>
      <ClaimForm claim={claim} step="return-delivered">
        <input type="hidden" name="zone" value={order.zone} />
        <TextField
          name="delivered"
          type="date"
          required
          label={t`Delivered on`}
          hint={t`The supplier then has his time to confirm or contest what came; silence confirms it.`}
        />
        <p>
          <button className="button" type="submit">
            <Trans>Record the delivery</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  )
}

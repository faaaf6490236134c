import { Trans, useLingui } from '@lingui/react/macro'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { TypedStorefront } from './storefront-form.ts'

const accepted = '.jpg,.jpeg,.png,.webp'
const fileOf = (sha256: string) => `/v1/storefront-files/${sha256}`

/** Mark, banner and pictures; what is not ticked is left out, what is chosen comes in. */
export function StorefrontPictures({ typed }: { readonly typed: TypedStorefront }) {
  const { t } = useLingui()
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>Pictures</Trans>
      </legend>
      <p className="small muted">
        <Trans>JPEG, PNG or WebP, at most 10 MB each. A banner is four times as wide as high.</Trans>
      </p>
      <One name="logo" file={typed.logo} keep={t`Keep this logo`} add={t`Logo`} />
      <One name="banner" file={typed.banner} keep={t`Keep this banner`} add={t`Banner`} />
      {typed.pictures.map(({ file, caption }, n) => (
        <div key={file} className={trade.row}>
          <label className={trade.check}>
            <input type="checkbox" name="picture" value={file} defaultChecked />
            <img src={fileOf(file)} alt="" width={96} height={64} style={{ objectFit: 'cover' }} />
            <Trans>Keep picture {n + 1}</Trans>
          </label>
          <TextField name={`caption-${file}`} label={t`Words under picture ${n + 1}`} defaultValue={caption} />
        </div>
      ))}
      <label className="field">
        <Trans>Add pictures: your works, your people, your machines</Trans>
        <input type="file" name="pictures-file" accept={accepted} multiple />
      </label>
    </fieldset>
  )
}

interface OneProps {
  readonly name: 'logo' | 'banner'
  readonly file: string
  readonly keep: string
  readonly add: string
}

function One({ name, file, keep, add }: OneProps) {
  return (
    <div className={trade.row}>
      {file !== '' && (
        <label className={trade.check}>
          <input type="checkbox" name={name} value={file} defaultChecked />
          <img
            src={fileOf(file)}
            alt=""
            width={name === 'logo' ? 64 : 192}
            height={64}
            style={{ objectFit: 'contain' }}
          />
          {keep}
        </label>
      )}
      <label className="field">
        {add}
        <input type="file" name={`${name}-file`} accept={accepted} />
      </label>
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { CopyLine } from '../trade/copy-line.tsx'
import style from './webhooks.module.css'

/** A secret, the one time that it is shown. */
export function NewSecret({ secret, isNext }: { readonly secret: string; readonly isNext: boolean }) {
  const { t } = useLingui()
  return (
    <div className={style.secret} role="status">
      <strong>
        <Trans>Copy the secret now: it is shown this once.</Trans>
      </strong>
      <CopyLine name={t`Secret`} value={secret} shown={<code>{secret}</code>} />
      <p className="small">
        {isNext ? (
          <Trans>For a day each event is signed with the old secret too. Let your receiver take both until then.</Trans>
        ) : (
          <Trans>Your receiver checks with it that an event comes from us and was not changed.</Trans>
        )}
      </p>
    </div>
  )
}

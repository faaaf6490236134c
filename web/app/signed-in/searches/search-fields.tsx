import { Trans } from '@lingui/react/macro'
import { useAlertWords } from './asked-words.tsx'

const alerts = ['off', 'daily', 'weekly'] as const

/** Name and alert of a search. */
export function SearchFields({ name, alert }: { readonly name: string; readonly alert: string }) {
  const words = useAlertWords()
  return (
    <>
      <label className="field">
        <Trans>Name of the search</Trans>
        <input type="text" name="name" defaultValue={name} required maxLength={60} />
      </label>
      <label className="field">
        <Trans>Tell us what is new</Trans>
        <select name="alert" defaultValue={alert}>
          {alerts.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

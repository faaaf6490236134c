import { Trans } from '@lingui/react/macro'
import style from '../pay-later/pay-later.module.css'
import { useReasonWords } from '../pay-later/reason-words.ts'

interface ReasonsProps {
  readonly codes: readonly string[]
  /** Those that are chosen already. */
  readonly chosen: readonly string[]
}

/** Reasons of a decision, to choose from; those chosen stand first in a notice as they stand here. */
export function ReasonsField({ codes, chosen }: ReasonsProps) {
  const word = useReasonWords()
  const sorted = [...chosen.filter((code) => codes.includes(code)), ...codes.filter((code) => !chosen.includes(code))]
  return (
    <fieldset className={style.checks}>
      <legend className="small">
        <Trans>Reasons</Trans>
      </legend>
      {sorted.map((code) => (
        <label key={code}>
          <input type="checkbox" name="reasons" value={code} defaultChecked={chosen.includes(code)} /> {word(code)}
        </label>
      ))}
    </fieldset>
  )
}

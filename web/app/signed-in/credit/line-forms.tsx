import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import { useLineStepWords } from '../pay-later/credit-words.ts'
import { ADVERSE, IN_FAVOUR, useReasonWords } from '../pay-later/reason-words.ts'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { StaffLine } from './read-credit.ts'
import { ReasonsField } from './reasons-field.tsx'

/** What staff may do to a line now. */
export function LineForms({ data }: { readonly data: StaffLine }) {
  const { line, self } = data
  if (line.proposed !== null) return <Second line={line} isOwn={line.proposed.by === self} />
  return line.actions.length === 0 ? null : <Change line={line} />
}

/** The steps as orders to do them. */
function useChangeWords(): (step: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    raise: t`Raise the limit`,
    lower: t`Lower the limit`,
    suspend: t`Suspend the line`,
    reopen: t`Reopen the line`,
    close: t`Close the line`,
    keep: t`Keep it as it is, reviewed`,
  }
  return (step) => words[step] ?? step
}

function Change({ line }: Pick<StaffLine, 'line'>) {
  const said = useActionData<Said>()
  const word = useChangeWords()
  return (
    <Form method="post" className={`sheet ${trade.stack}`} preventScrollReset>
      <h2>
        <Trans>Change the line</Trans>
      </h2>
      <input type="hidden" name="line" value={line.line} />
      <input type="hidden" name="on" value="change" />
      <SaidNote said={said} on="change" />
      <label className="field">
        <Trans>What to do</Trans>
        <select name="change" defaultValue="keep">
          {line.actions.map((step) => (
            <option key={step} value={step}>
              {word(step)}
            </option>
          ))}
        </select>
      </label>
      <TextField
        {...{ name: 'limit', inputMode: 'decimal', maxLength: 20, autoComplete: 'off' }}
        label={<Trans>New limit in USD, to raise or lower</Trans>}
      />
      <ReasonsField codes={[...IN_FAVOUR, ...ADVERSE]} chosen={[]} />
      <TextField
        {...{ name: 'note', required: true, maxLength: 2000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
        hint={<Trans>For colleagues and auditors; the company never reads it.</Trans>}
      />
      <p className="small muted">
        <Trans>
          What runs goes on; only new draws stop. A smaller line for reasons of credit gives the company a notice.
          Raising or reopening above the limit of one person waits for a second.
        </Trans>
      </p>
      <div>
        <button className="button" type="submit" name="step" value="change">
          <Trans>Change the line</Trans>
        </button>
      </div>
    </Form>
  )
}

function Second({ line, isOwn }: Pick<StaffLine, 'line'> & { readonly isOwn: boolean }) {
  const said = useActionData<Said>()
  const [step, reason] = [useLineStepWords(), useReasonWords()]
  const { proposed } = line
  if (proposed === null) return null
  return (
    <Form method="post" className={`sheet ${trade.stack}`} preventScrollReset>
      <h2>
        <Trans>A second person</Trans>
      </h2>
      <input type="hidden" name="line" value={line.line} />
      <input type="hidden" name="on" value="second" />
      <SaidNote said={said} on="second" />
      <p>
        <Trans>
          Proposed: {step(proposed.step)}, limit <Money {...proposed.limit} />: <q>{proposed.note}</q> (
          {proposed.reasons.map(reason).join(', ')})
        </Trans>
      </p>
      {isOwn ? (
        <p>
          <Trans>You proposed it: a colleague has to agree.</Trans>
        </p>
      ) : (
        <>
          <TextField
            {...{ name: 'note', required: true, maxLength: 2000, autoComplete: 'off' }}
            label={<Trans>Why</Trans>}
          />
          <div className={trade.row}>
            <button className="button" type="submit" name="step" value="agree">
              <Trans>Agree to it</Trans>
            </button>
            <button className="button plain" type="submit" name="step" value="object">
              <Trans>Object</Trans>
            </button>
          </div>
        </>
      )}
    </Form>
  )
}

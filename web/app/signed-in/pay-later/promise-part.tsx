import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import type { Said } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './pay-later.module.css'
import type { SeenDraw } from './read-draws.ts'

interface PromiseProps {
  readonly draw: SeenDraw
  readonly isStaff: boolean
}

/** How a promise stands. */
export function usePromiseWords(): (state: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = { open: t`promised`, kept: t`kept`, broken: t`not kept` }
  return (state) => words[state] ?? state
}

/** What was promised to be paid until when, and a form for another promise. */
export function PromisePart({ draw, isStaff }: PromiseProps) {
  const said = useActionData<Said>()
  const { locale } = usePage().language
  const word = usePromiseWords()
  if (draw.promises.length === 0 && !draw.may_promise) return null
  const problem = said?.on === 'promise' ? said.problem : undefined
  return (
    <section className={`sheet ${trade.stack}`} id="promise">
      <h2>
        <Trans>Promise to pay</Trans>
      </h2>
      <RefusedNote refused={problem && { ...problem, data: problem.data ?? {} }} currency={draw.amount.currency} />
      <ul className={style.list}>
        {draw.promises.map(({ n, amount, pay_by, state, note }) => (
          <li key={n}>
            <span>
              <Trans>
                <Money {...amount} /> by {dayText(pay_by, locale)}
              </Trans>{' '}
              <Tag tone={state === 'broken' ? 'bad' : state === 'kept' ? 'seal' : 'plain'}>{word(state)}</Tag>{' '}
              {note !== null && <q>{note}</q>}
            </span>
          </li>
        ))}
      </ul>
      {draw.may_promise && <Give isStaff={isStaff} due={draw.due} />}
    </section>
  )
}

function Give({ isStaff, due }: { readonly isStaff: boolean; readonly due: SeenDraw['due'] }) {
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="on" value="promise" />
      <p className="small muted">
        <Trans>Until that day no reminder is sent. Late charges run on all the same.</Trans>
      </p>
      <TextField
        {...{ name: 'amount', required: true, inputMode: 'decimal', autoComplete: 'off' }}
        label={
          <Trans>
            Amount in {due.currency}; due by now is <Money {...due} />
          </Trans>
        }
      />
      <TextField {...{ name: 'pay_by', type: 'date', required: true }} label={<Trans>Paid by</Trans>} />
      {isStaff && (
        <TextField
          {...{ name: 'note', maxLength: 1000, autoComplete: 'off' }}
          label={<Trans>Who promised it, and how</Trans>}
          hint={<Trans>For colleagues and auditors; the company never reads it.</Trans>}
        />
      )}
      <div>
        <button className="button plain" type="submit">
          {isStaff ? <Trans>Write the promise down</Trans> : <Trans>Promise it</Trans>}
        </button>
      </div>
    </Form>
  )
}

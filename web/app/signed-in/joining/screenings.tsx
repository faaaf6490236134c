import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './joining.module.css'
import type { JoiningSaid } from './joining-steps.ts'
import type { Screening, VettingData } from './read-joining.ts'

/** Each look at lists of sanctions, and what two people say of a hit. */
export function Screenings({ data }: { readonly data: VettingData }) {
  const said = useActionData<JoiningSaid>()
  const isOpen = data.screenings.some(({ state }) => state === 'asked' || state === 'hit')
  return (
    <section className={`sheet ${trade.stack}`} id="screenings">
      <h2>
        <Trans>Sanctions lists</Trans>
      </h2>
      {data.screenings.map((screening) => (
        <One key={screening.screening} data={data} screening={screening} />
      ))}
      {data.mayDecide && !isOpen && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="company" value={data.company.company} />
          <input type="hidden" name="on" value="screen" />
          <SaidNote said={said} on="screen" />
          <button className="button plain" type="submit" name="step" value="screen">
            <Trans>Look the names up now</Trans>
          </button>
        </Form>
      )}
    </section>
  )
}

interface OneProps {
  readonly data: VettingData
  readonly screening: Screening
}

function One({ data, screening }: OneProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const states = {
    asked: t`under way`,
    clear: t`nothing close`,
    hit: t`two people have to look`,
    cleared: t`another one, said two`,
    confirmed: t`the listed one, said two`,
  }
  const { state, lists, names, asked_at } = screening
  const tone = state === 'hit' || state === 'confirmed' ? 'bad' : state === 'asked' ? 'plain' : 'seal'
  return (
    <div className={style.wide}>
      <div className={trade.between}>
        <Tag tone={tone}>{states[state]}</Tag>
        <span className="small muted">{instantText(asked_at, 'UTC', locale)} UTC</span>
      </div>
      <p className="small" style={{ margin: 0 }}>
        <bdi>{names.join(' · ')}</bdi>
      </p>
      {lists.length > 0 && (
        <p className="tiny" style={{ margin: 0 }}>
          {lists
            .map(({ list, published_on }) => (published_on === null ? list : `${list} ${published_on}`))
            .join(' · ')}
        </p>
      )}
      <Matches screening={screening} />
      {state === 'hit' && data.mayDecide && <Verdict data={data} screening={screening} />}
    </div>
  )
}

function Matches({ screening: { state, matches } }: Pick<OneProps, 'screening'>) {
  if (state === 'hit' && matches.length === 0)
    return (
      <p className="small">
        <Trans>There are no lists here: look each name up by hand.</Trans>
      </p>
    )
  return (
    <ul className={style.list}>
      {matches.map(({ list, entry, listed, name, score, program }) => (
        <li key={`${list} ${entry}`}>
          <span>
            <bdi>{name}</bdi> ≈{' '}
            <strong>
              <bdi>{listed}</bdi>
            </strong>
          </span>
          <span className="small muted">
            {list} {entry} · {program} · {score} %
          </span>
        </li>
      ))}
    </ul>
  )
}

function Verdict({ data, screening }: OneProps) {
  const said = useActionData<JoiningSaid>()
  const { first, screening: id } = screening
  if (first?.by === data.self)
    return (
      <p className="small">
        <Trans>You said your word. A colleague has to say the same.</Trans>
      </p>
    )
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="company" value={data.company.company} />
      <input type="hidden" name="screening" value={id} />
      <input type="hidden" name="on" value={id} />
      {first !== null && (
        <p className="small">
          {first.says === 'cleared' ? (
            <Trans>
              A colleague says that it is another one: <q>{first.grounds}</q>
            </Trans>
          ) : (
            <Trans>
              A colleague says that it is the listed one: <q>{first.grounds}</q>
            </Trans>
          )}
        </p>
      )}
      <SaidNote said={said} on={id} />
      <TextField
        {...{ name: 'grounds', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
      />
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="cleared">
          <Trans>It is another one</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="confirmed">
          <Trans>It is the listed one</Trans>
        </button>
      </div>
      <p className="tiny muted">
        <Trans>Confirmed by two, the company is suspended at once; it is not told which list.</Trans>
      </p>
    </Form>
  )
}

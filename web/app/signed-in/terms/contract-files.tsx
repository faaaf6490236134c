import { Trans } from '@lingui/react/macro'
import trade from '../trade/trade.module.css'
import style from './terms.module.css'
import type { TypedTerms } from './typed-terms.ts'

/** A file of the order, by its content's hash. */
export interface ContractFile {
  readonly file: string
  readonly name: string
}

interface Attachment {
  readonly name: string
  readonly sha256: string
}

export interface ContractFilesProps {
  readonly files: readonly ContractFile[]
  readonly typed: TypedTerms
  readonly onTyped: (typed: TypedTerms) => void
}

function attachmentsOf({ attachments }: TypedTerms): readonly Attachment[] {
  try {
    return JSON.parse(attachments) as readonly Attachment[]
  } catch {
    return []
  }
}

/** Which files are part of the contract: their hashes are signed with it. Works as plain boxes without script. */
export function ContractFiles({ files, typed, onTyped }: ContractFilesProps) {
  const chosen = attachmentsOf(typed)
  const isChosen = (sha256: string) => chosen.some((each) => each.sha256 === sha256)
  // What the terms name and nobody has sent here stays named until it is taken out.
  const named = chosen.filter(({ sha256 }) => !files.some(({ file }) => file === sha256))
  const all = [
    ...named,
    ...files.map(({ file, name }) => ({ name: nameIn(chosen, file) ?? name.slice(0, 200), sha256: file })),
  ]
  const turn = (turned: Attachment) =>
    isChosen(turned.sha256) ? chosen.filter(({ sha256 }) => sha256 !== turned.sha256) : [...chosen, turned]
  return (
    <fieldset className={`sheet ${style.sheet}`}>
      <legend>
        <h2>
          <Trans>Files of the contract</Trans>
        </h2>
      </legend>
      <p className="small muted">
        {all.length === 0 ? (
          <Trans>
            Drawings, samples, certificates: attach them on the order's page, then choose here which of them both sides
            sign.
          </Trans>
        ) : (
          <Trans>Both sides sign the hash of each file that is chosen here. Nobody can exchange it afterwards.</Trans>
        )}
      </p>
      {all.map(({ name, sha256 }) => (
        <label key={sha256} className={trade.choice}>
          <input
            type="checkbox"
            name="attachment"
            value={JSON.stringify({ name, sha256 })}
            checked={isChosen(sha256)}
            onChange={() => onTyped({ ...typed, attachments: JSON.stringify(turn({ name, sha256 })) })}
          />
          <span>
            <bdi>{name}</bdi>{' '}
            <span className="tiny">
              <Trans>sha-256</Trans> <code>{sha256.slice(0, 8)}…</code>
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const nameIn = (chosen: readonly Attachment[], file: string) => chosen.find(({ sha256 }) => sha256 === file)?.name

import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import trade from '../trade/trade.module.css'
import { AddFiles, type ContractFile } from './add-files.tsx'
import style from './terms.module.css'
import type { TypedTerms } from './typed-terms.ts'

/** So long a name the terms take. */
const NAME_MOST = 200

interface Attachment {
  readonly name: string
  readonly sha256: string
}

export interface ContractFilesProps {
  /** The order to which files can be attached. */
  readonly orderId: string
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
export function ContractFiles({ orderId, files: known, typed, onTyped }: ContractFilesProps) {
  const chosen = attachmentsOf(typed)
  const turn = ({ name, sha256 }: Attachment) => {
    const others = chosen.filter((each) => each.sha256 !== sha256)
    const next = others.length < chosen.length ? others : [...chosen, { name, sha256 }]
    onTyped({ ...typed, attachments: JSON.stringify(next) })
  }
  const isChosen = (sha256: string) => chosen.some((each) => each.sha256 === sha256)
  const { added, add } = useAdded(({ file, name }) => !isChosen(file) && turn({ name, sha256: file }))
  const all = shownOf(chosen, [...known, ...added])
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
            Drawings, samples, certificates: what is attached to the order can be made part of the contract here.
          </Trans>
        ) : (
          <Trans>Both sides sign the hash of each file that is chosen here. Nobody can exchange it afterwards.</Trans>
        )}
      </p>
      {all.map((each) => (
        <Choice key={each.sha256} file={each} isChosen={isChosen(each.sha256)} onTurn={() => turn(each)} />
      ))}
      <AddFiles orderId={orderId} currency={typed.currency} onAdded={add} />
    </fieldset>
  )
}

/** Files that were attached while one types: each is named in the terms as they stand then. */
function useAdded(onName: (file: ContractFile) => unknown) {
  const [added, setAdded] = useState<readonly ContractFile[]>([])
  const newest = added.at(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file is named once
  useEffect(() => {
    if (newest !== undefined) onName(newest)
  }, [newest])
  const add = ({ file, name }: ContractFile) => setAdded((all) => [...all, { file, name: name.slice(0, NAME_MOST) }])
  return { added, add }
}

/** What can be chosen: what the terms name and nobody has sent here stays named until it is taken out. */
function shownOf(chosen: readonly Attachment[], files: readonly ContractFile[]): readonly Attachment[] {
  const byHash = new Map(files.map(({ file, name }) => [file, { name: name.slice(0, NAME_MOST), sha256: file }]))
  for (const each of chosen) byHash.set(each.sha256, each)
  return [...byHash.values()]
}

interface ChoiceProps {
  readonly file: Attachment
  readonly isChosen: boolean
  readonly onTurn: () => void
}

function Choice({ file: { name, sha256 }, isChosen, onTurn }: ChoiceProps) {
  return (
    <label className={trade.choice}>
      <input
        type="checkbox"
        name="attachment"
        value={JSON.stringify({ name, sha256 })}
        checked={isChosen}
        onChange={onTurn}
      />
      <span>
        <bdi>{name}</bdi>{' '}
        <span className="tiny">
          <Trans>sha-256</Trans> <code>{sha256.slice(0, 8)}…</code>
        </span>
      </span>
    </label>
  )
}

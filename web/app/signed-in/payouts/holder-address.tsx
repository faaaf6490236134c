import { Trans } from '@lingui/react/macro'
import { TextField } from '../trade/text-field.tsx'

interface HolderAddressProps {
  readonly typed: Readonly<Record<string, string>> | undefined
  /** What is wrong with the town. */
  readonly town: string | undefined
}

/** Where the holder of an account lives: banks ask for the town of whom they pay. */
export function HolderAddress({ typed, town }: HolderAddressProps) {
  return (
    <>
      <TextField
        name="town"
        required
        maxLength={100}
        autoComplete="off"
        label={<Trans>Town of the holder</Trans>}
        hint={<Trans>Banks ask for town and country of whom they pay.</Trans>}
        defaultValue={typed?.town}
        fault={town}
      />
      <TextField
        name="street"
        maxLength={200}
        autoComplete="off"
        label={<Trans>Street and number (may stay empty)</Trans>}
        defaultValue={typed?.street}
      />
      <TextField
        name="postcode"
        maxLength={16}
        autoComplete="off"
        label={<Trans>Postcode (may stay empty)</Trans>}
        defaultValue={typed?.postcode}
      />
    </>
  )
}

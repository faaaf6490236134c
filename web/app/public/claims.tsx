import { Trans } from '@lingui/react/macro'

export default function Page() {
  return (
    <div className="wrap">
      <h1>
        <Trans>Paid when the promise is kept.</Trans>
      </h1>
    </div>
  )
}

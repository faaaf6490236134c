import { data } from 'react-router'

/** Whatever has no page. */
export function loader() {
  throw data({ code: 'not-found' }, { status: 404 })
}

export default function NotFound() {
  return null
}

export { startWeb } from './app/serve/start-web'

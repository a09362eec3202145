import '../shared/zod.ts';
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { quieten, reportQuietly } from './app/quiet-errors.ts';
import { startVault } from './vault/client.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

quieten(window, reportError);
const quietly = {
  onCaughtError: reportQuietly,
  onUncaughtError: reportQuietly,
  onRecoverableError: reportQuietly,
};
createRoot(root, quietly).render(<App bridge={window.daftar} startVault={startVault} />);

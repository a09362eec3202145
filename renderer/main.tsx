import '../shared/zod.ts';
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { bridge } from './hooks/bridge.ts';
import { startVault } from './vault/client.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

createRoot(root).render(<App bridge={bridge} startVault={startVault} />);

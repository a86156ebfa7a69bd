import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { showPresence } from './api/client.ts';
import { Root } from './app/root.tsx';
import './theme.css';
import './base.css';
import './frame.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
showPresence();
createRoot(place).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);

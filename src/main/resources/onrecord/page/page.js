// New, corrected and withdrawn entries as they happen. Every page reads whole without this.
(() => {
  'use strict';
  const list = document.querySelector('[data-events]');
  if (!list || !window.EventSource) {
    return;
  }
  const newestFirst = list.dataset.order !== 'oldest';
  const live = document.createElement('div');
  live.id = 'arrived';
  const told = document.createElement('span');
  told.className = 'hidden';
  told.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.hidden = true;
  live.append(told, button, reload);
  list.before(live);
  const waiting = new Map();

  const words = (count) =>
    (count === 1 ? list.dataset.one : list.dataset.many).replace('{0}', count);

  const insert = (article) => {
    const none = list.querySelector('.none');
    if (none) {
      none.remove();
    }
    const time = (entry) => Date.parse(entry.querySelector('.when time').dateTime);
    const at = time(article);
    const next = [...list.querySelectorAll('article')].find((other) =>
      newestFirst ? time(other) <= at : time(other) > at);
    list.insertBefore(article, next || null);
  };

  const atTheEnd = () =>
    newestFirst
      ? list.getBoundingClientRect().top >= 0
      : list.getBoundingClientRect().bottom <= window.innerHeight;

  const show = () => {
    const moved = document.activeElement === button;
    const first = waiting.values().next().value;
    waiting.forEach(insert);
    waiting.clear();
    button.hidden = true;
    if (moved && first) {
      first.tabIndex = -1;
      first.focus();
    }
  };

  const tell = () => {
    const text = words(waiting.size);
    told.textContent = text;
    button.textContent = text;
    if (atTheEnd()) {
      show();
    } else {
      button.hidden = false;
    }
  };

  const parsed = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const article = page.querySelector('article');
    return article && document.adoptNode(article);
  };

  // What somebody reads there stays open, and where they are.
  const replace = (article) => {
    const standing = document.getElementById(article.id);
    if (!standing) {
      return false;
    }
    const opened = standing.querySelectorAll('details');
    article.querySelectorAll('details').forEach((one, place) => {
      one.open = place < opened.length && opened[place].open;
    });
    const reached = 'a[href], summary, [tabindex]';
    const place = [...standing.querySelectorAll(reached)].indexOf(document.activeElement);
    const wasHere = standing.contains(document.activeElement);
    standing.replaceWith(article);
    if (wasHere) {
      article.tabIndex = -1;
      (article.querySelectorAll(reached)[place] || article).focus({preventScroll: true});
    }
    told.textContent = list.dataset.changed;
    return true;
  };

  button.addEventListener('click', show);
  reload.addEventListener('click', () => location.reload());

  const source = new EventSource(list.dataset.events);
  source.addEventListener('entry', (event) => {
    const article = parsed(event.data);
    if (!article) {
      return;
    }
    if (!replace(article)) {
      waiting.set(article.id, article);
      tell();
    }
  });
  source.addEventListener('changed', (event) => {
    const article = parsed(event.data);
    if (article && !replace(article) && waiting.has(article.id)) {
      waiting.set(article.id, article);
    }
  });
  source.addEventListener('stale', () => {
    told.textContent = list.dataset.stale;
    reload.textContent = list.dataset.stale;
    reload.hidden = false;
  });
  source.addEventListener('withdrawn', (event) => {
    waiting.delete(event.data);
    const standing = document.getElementById(event.data);
    if (standing && !standing.classList.contains('gone')) {
      standing.classList.add('gone');
      const note = document.createElement('p');
      note.className = 'notice';
      note.textContent = list.dataset.gone;
      standing.prepend(note);
      told.textContent = list.dataset.gone;
    }
  });
})();

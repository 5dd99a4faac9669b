'use strict';
(() => {
  const topology = document.getElementById('topology');
  const boxes = [...topology.querySelectorAll('[data-node]')];
  const drawn = [...topology.querySelectorAll('.box, .line')];
  const leaks = [...document.querySelectorAll('[data-leak]')];
  document.documentElement.classList.add('js');

  const press = (element, isPressed) => element.setAttribute('aria-pressed', String(isPressed));

  const mark = isOnPath => {
    const some = drawn.filter(isOnPath);
    drawn.forEach(element => element.classList.toggle('on-path', some.includes(element)));
    topology.classList.toggle('focused', some.length > 0);
  };

  const show = id => document.querySelectorAll('.about').forEach(about =>
    about.classList.toggle('selected', about.id === 'about-' + id));

  const ends = line => line.dataset.ends.split(' ');

  const select = box => {
    const isSelected = box.getAttribute('aria-pressed') === 'true';
    [...boxes, ...leaks].forEach(element => press(element, false));
    if (isSelected) {
      show('');
      mark(() => false);
      return;
    }
    press(box, true);
    show(box.dataset.node);
    const touching = drawn.filter(element => element.dataset.ends && ends(element).includes(box.dataset.node));
    const near = new Set([box.dataset.node, ...touching.flatMap(ends)]);
    mark(element => touching.includes(element) || near.has(element.dataset.node));
  };

  const follow = button => {
    const isFollowed = button.getAttribute('aria-pressed') === 'true';
    [...boxes, ...leaks].forEach(element => press(element, false));
    if (isFollowed) {
      mark(() => false);
      return;
    }
    press(button, true);
    const lines = drawn.filter(element => element.dataset.ends
      && (element.dataset.leaks || '').split(' ').includes(button.dataset.leak));
    const near = new Set(lines.flatMap(ends));
    mark(element => lines.includes(element) || near.has(element.dataset.node));
    topology.parentElement.scrollIntoView({block: 'nearest'});
    lines[0]?.scrollIntoView({block: 'nearest', inline: 'center'});
  };

  boxes.forEach(box => {
    box.addEventListener('click', () => select(box));
    box.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        select(box);
      }
    });
  });
  leaks.forEach(button => button.addEventListener('click', () => follow(button)));
})();

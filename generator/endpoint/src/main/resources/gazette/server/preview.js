// Shows editors what is wrong with the content, over the page that they look at, and the page anew once it was built anew.
(() => {
  "use strict";
  const panel = document.createElement("aside");
  panel.setAttribute("role", "status");
  panel.setAttribute("lang", "en");
  // Set one by one: the policy of the pages allows no style attribute.
  Object.assign(panel.style, {
    position: "fixed", inset: "auto 0 0 0", maxHeight: "45vh", overflow: "auto", zIndex: "99", margin: "0",
    padding: ".6rem 1rem", font: "14px/1.5 ui-monospace, monospace", color: "#fff", background: "#7a1111",
  });
  let build;
  let version = "";

  function line(problem) {
    const paragraph = document.createElement("p");
    paragraph.style.margin = ".2rem 0";
    const place = document.createElement(problem.link ? "a" : "b");
    if (problem.link) {
      place.href = problem.link;
      place.style.color = "#ffd9a0";
    }
    place.textContent = problem.place;
    paragraph.append(place, ` ${problem.severity}: ${problem.message}; ${problem.hint}`);
    return paragraph;
  }

  function show(problems) {
    panel.replaceChildren(...problems.map(line));
    if (problems.length > 0) {
      document.body.append(panel);
    } else {
      panel.remove();
    }
  }

  async function look() {
    try {
      const answer = await fetch(`/preview.json?after=${version}`, {cache: "no-store"});
      const told = await answer.json();
      if (build !== undefined && told.build !== build) {
        location.reload();
        return;
      }
      build = told.build;
      version = told.version;
      show(told.problems);
      look();
    } catch {
      // The server was stopped; it may come again.
      setTimeout(look, 1000);
    }
  }

  look();
})();

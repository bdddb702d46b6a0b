// Runs in the add-in's frame before office.js: puts the host under the page, as Excel does.
window.parent.tradeSheetHost.attach(window);

package io.wallup.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A site with one page for each thing that a page can do to its driver. */
final class TestSite implements AutoCloseable {

	/**
	 * Tries whatever a page may try to reach the debugging port of its browser, which the
	 * fragment tells: its number and the path of the browser's socket. The title lists
	 * what it got hold of.
	 */
	private static final String ATTACK = """
			<title>attacking</title><script>
			const [port, path] = location.hash.slice(1).split('|'), got = [];
			const soon = (what) => Promise.race([what, new Promise((done) => setTimeout(done, 4000))]);
			const read = (url, options) => fetch(url, options).then((answer) => answer.text())
			  .then((text) => { if (text) got.push(url); }, () => {});
			const socket = (url) => new Promise((done) => { try { const it = new WebSocket(url);
			  it.onopen = () => { got.push(url); done(); }; it.onerror = done; } catch { done(); } });
			const frame = (url) => new Promise((done) => { const it = document.createElement('iframe');
			  it.onload = () => { try { if (it.contentDocument.body.textContent) got.push(url); } catch {} done(); };
			  it.src = url; document.documentElement.append(it); });
			const script = (url) => new Promise((done) => { const it = document.createElement('script');
			  it.onload = it.onerror = done; it.src = url; document.documentElement.append(it); });
			const all = [];
			for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
			  const base = 'http://' + host + ':' + port;
			  for (const what of ['/json', '/json/version', '/json/list', '/json/protocol']) {
			    all.push(read(base + what), read(base + what, { mode: 'no-cors' }), frame(base + what), script(base + what));
			  }
			  all.push(read(base + '/json/new?about:blank', { method: 'PUT' }), read(base + '/json/new?about:blank',
			    { method: 'POST', mode: 'no-cors' }), socket('ws://' + host + ':' + port + path));
			}
			Promise.all(all.map(soon)).then(() => document.title = 'got [' + got.join(' ') + ']');
			</script>""";

	private final HttpServer server;

	private final CountDownLatch end = new CountDownLatch(1);

	TestSite() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String origin() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	String url(String path) {
		return origin() + path;
	}

	/** The address of a page to which the browser takes it for one of another site. */
	String otherUrl(String path) {
		return url(path).replace("127.0.0.1", "localhost");
	}

	private void handle(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		switch (path) {
			case "/outer" -> html(exchange, "<h1>outer</h1><iframe id=inner src=/form width=500 height=300></iframe>");
			case "/cross" -> html(exchange, "<h1>cross</h1><p>text<iframe name=middle width=600 height=400 src='"
					+ otherUrl("/middle") + "'></iframe>");
			case "/middle" -> html(exchange,
					"<h2>middle</h2><iframe name=inner width=500 height=300 src='" + url("/form") + "'></iframe>");
			case "/form" -> html(exchange, """
					<style>input{width:150px;height:24px;box-sizing:border-box}</style>
					<form name=signinform action=/echo target=_top method=post><input name=user>
					<input name=password id=password type=password><button name=submit>Sign in</button></form>""");
			case "/echo" -> {
				String body = URLDecoder.decode(
						new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
						StandardCharsets.UTF_8);
				html(exchange, "<title>echo</title>" + body.replaceAll("user=(.*)&password=(.*?)(&.*)?", "$1/$2"));
			}
			case "/filled" -> html(exchange, """
					<style>body{margin:0}#field{width:200px;height:40px;box-sizing:border-box;display:block}</style>
					<input id=field value="old text of before" oninput="say()"><select id=choice onchange="say()">
					<option value=one>First one<option value=two>Second one</select><p id=out></p>
					<script>const say=()=>out.textContent='value='+field.value+';choice='+choice.value+';'</script>""");
			case "/late" -> html(exchange, """
					<p id=out></p><script>setTimeout(()=>{const b=document.createElement('button');b.className='late';
					b.textContent='late';b.onclick=(e)=>out.textContent='clicked '+(e.isTrusted?'trusted':'by script');
					document.body.append(b);const c=document.createElement('div');
					c.style='position:fixed;inset:0;background:#0008';document.body.append(c);
					setTimeout(()=>c.remove(),400)},400)</script>""");
			case "/covered" ->
				html(exchange, "<button id=below>below</button><div id=cover style='position:fixed;inset:0'></div>");
			case "/strict" -> {
				exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
				html(exchange, "<p>strict");
			}
			case "/hop" -> html(exchange, "<script>location='/hop2'</script>");
			case "/hop2" -> {
				exchange.getResponseHeaders().set("Location", "/hop3");
				exchange.sendResponseHeaders(302, -1);
				exchange.close();
			}
			case "/hop3" -> html(exchange, "<meta http-equiv=refresh content='0;url=/arrived'>");
			case "/arrived" ->
				html(exchange, "<p id=arrived>arrived<script>onload=()=>document.title='arrived'</script>");
			case "/basic", "/basic2", "/basic3", "/basic4", "/basic5" -> basic(exchange);
			case "/asking" -> html(exchange, """
					<title>asking</title><img src=/basic4><script>
					fetch('/basic5').then((answer) => document.title = 'got ' + answer.status)</script>""");
			case "/hang" -> html(exchange,
					"<input id=field><script>setTimeout(()=>{field.insertAdjacentHTML('afterend','<b id=hanging>hanging</b>');"
							+ "setTimeout(()=>{for(;;);},200)},100)</script>");
			case "/asks" -> html(exchange, "<script>document.title = 'answered ' + confirm('Stay?')</script>");
			case "/opens" -> html(exchange, """
					<button onclick="open('/form', '_blank', 'width=300,height=300')">one</button>
					<button onclick="open('/opens', '_blank', 'noopener')">two</button>
					<a href=/form target=_blank>three</a>""");
			case "/passkey" -> html(exchange, """
					<script>navigator.credentials.get({publicKey: {challenge: new Uint8Array(32), timeout: 300000}})
					  .catch((error) => document.title = 'answered ' + error.name)</script>""");
			case "/nothing", "/reset" -> {
				exchange.sendResponseHeaders(path.equals("/nothing") ? 204 : 205, -1);
				exchange.close();
			}
			case "/to-nothing" -> {
				exchange.getResponseHeaders().set("Location", "/nothing");
				exchange.sendResponseHeaders(302, -1);
				exchange.close();
			}
			case "/report" -> {
				exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"report.pdf\"");
				html(exchange, "report");
			}
			case "/downloads" ->
				html(exchange, "<h1>all is well</h1><script>setTimeout(()=>location='/report',100)</script>");
			case "/plain" -> html(exchange, "<h1>all is well</h1>");
			case "/late-form" -> html(exchange, """
					<p>Loading<script>setTimeout(()=>document.body.innerHTML='<input type=password>',1500)</script>""");
			case "/drawn" -> html(exchange,
					"""
							<div id=app></div><script>fetch('/slowly').then((answer)=>answer.text()).then((text)=>setTimeout(()=>
							app.innerHTML='<h1>drawn</h1>'+text.repeat(50),100))</script>""");
			case "/slowly" -> {
				pause(1000);
				html(exchange, "<p>row");
			}
			case "/lively" -> html(exchange,
					"""
							<h1>a dashboard whose clock ticks, whose stream is open and whose poll waits for news</h1><p id=clock></p>
							<script>setInterval(()=>clock.textContent=Date.now(),20);new EventSource('/never');fetch('/never');
							</script>""");
			case "/black" -> html(exchange, "<body style='background:#000'><script>document.title='black'</script>");
			case "/dialog" -> html(exchange, "<script>alert('stop');document.write('after the dialog')</script>");
			case "/never" -> never(exchange);
			case "/live" ->
				html(exchange, "<script>new EventSource('/stream').onmessage = () => document.title = 'live'</script>");
			case "/later" -> html(exchange, "<button onclick=\"new EventSource('/stream').onmessage = "
					+ "() => document.title = 'live'\">live</button>");
			case "/stream" -> {
				exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
				exchange.sendResponseHeaders(200, 0);
				exchange.getResponseBody().write("data: x\n\n".getBytes(StandardCharsets.UTF_8));
				exchange.getResponseBody().flush();
				never(exchange);
			}
			case "/attack" -> html(exchange, ATTACK);
			case "/nowhere" -> html(exchange, 404, "nothing here");
			default -> {
				exchange.sendResponseHeaders(404, -1);
				exchange.close();
			}
		}
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void never(HttpExchange exchange) {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		exchange.close();
	}

	private static void basic(HttpExchange exchange) throws IOException {
		String expected = "Basic " + Base64.getEncoder().encodeToString("bob:pass".getBytes(StandardCharsets.UTF_8));
		if (expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
			html(exchange, "welcome bob");
			return;
		}
		exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"" + exchange.getRequestURI() + "\"");
		exchange.sendResponseHeaders(401, -1);
		exchange.close();
	}

	private static void html(HttpExchange exchange, String body) throws IOException {
		html(exchange, 200, body);
	}

	private static void html(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = ("<!doctype html><meta charset=utf-8>" + body).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.end.countDown();
		this.server.stop(0);
	}

}

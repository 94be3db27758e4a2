package org.reftel.serve.mcp;

import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Problems;
import org.reftel.serve.http.Turnstile;
import org.reftel.serve.http.Visit;

/// The room for assistants. Over HTTP no session is kept: each call is a request of its own, under the view that
/// it asks for.
public final class Assistant implements AutoCloseable {
    private static final String NAME = "reftel";
    private static final String VISIT = "org.reftel.visit";
    private static final int LARGEST = 1 << 20;
    private static final int BAD = 400;
    private static final int NO_METHOD = 405;
    private static final String NO_CALL = "This address takes calls of the Model Context Protocol: POST, with"
            + " Content-Type application/json and Accept application/json, text/event-stream.";

    private final Premises premises;
    private final HttpServletStatelessServerTransport transport;
    private final McpStatelessSyncServer server;

    /// Over HTTP.
    ///
    /// @param path where it is mounted
    /// @param turnstile that heavy calls pass, with what else is heavy
    public Assistant(Premises premises, String path, Turnstile turnstile) {
        this.premises = premises;
        var mapper = McpJsonDefaults.getMapper();
        transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(mapper)
                .messageEndpoint(path)
                .maxRequestSize(LARGEST)
                .contextExtractor(request -> McpTransportContext.create(Map.of(VISIT, request.getAttribute(VISIT))))
                .build();
        var specification = McpServer.sync(transport)
                .serverInfo(NAME, premises.version())
                .instructions(Tools.INSTRUCTIONS)
                .capabilities(capabilities())
                .jsonMapper(mapper)
                .jsonSchemaValidator(McpJsonDefaults.getSchemaValidator())
                .immediateExecution(true);
        for (var tool : Tools.all()) {
            var calling = new Calling(tool, premises, Optional.of(turnstile));
            specification.toolCall(
                    described(tool), (context, call) -> calling.answer((Visit) context.get(VISIT), call));
        }
        server = specification.build();
    }

    private static McpSchema.ServerCapabilities capabilities() {
        return new McpSchema.ServerCapabilities.Builder().tools(false).build();
    }

    private static McpSchema.Tool described(Tool tool) {
        return McpSchema.Tool.builder(tool.name(), tool.schema())
                .title(tool.title())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /// Answers one request over HTTP.
    public void answer(Context request) throws IOException, ServletException {
        request.attribute(VISIT, visit(request));
        var held = new HeldResponse(request.res());
        transport.service(request.req(), held);
        if (held.getStatus() < BAD) {
            request.status(held.getStatus());
            request.contentType("application/json");
            request.result(held.body());
            return;
        }
        // The SDK tells of its own failures with where in the program they happened.
        Problems.send(
                request,
                held.getStatus(),
                Problem.whole(
                        held.getStatus() == NO_METHOD ? Code.X941_METHOD_NOT_TAKEN : Code.X946_NOT_UNDERSTOOD, NO_CALL),
                List.of(),
                List.of());
    }

    private Visit visit(Context request) throws Refused {
        return Visit.of(request, premises);
    }

    @Override
    public void close() {
        server.close();
    }

    /// Over standard input and output, until the input ends.
    ///
    /// @param visit whose eyes all of it is for
    public static void converse(Visit visit, InputStream in, OutputStream out) throws InterruptedException {
        var ending = new Ending(in);
        var server = server(visit, McpJsonDefaults.getMapper(), ending, out);
        try {
            ending.await();
        } finally {
            server.closeGracefully();
        }
    }

    private static McpSyncServer server(Visit visit, McpJsonMapper mapper, Ending in, OutputStream out) {
        var specification = McpServer.sync(new StdioServerTransportProvider(mapper, in, out))
                .serverInfo(NAME, visit.premises().version())
                .instructions(Tools.INSTRUCTIONS)
                .capabilities(capabilities())
                .jsonMapper(mapper)
                .jsonSchemaValidator(McpJsonDefaults.getSchemaValidator());
        for (var tool : Tools.all()) {
            var calling = new Calling(tool, visit.premises(), Optional.empty());
            specification.toolCall(described(tool), (exchange, call) -> {
                in.begin();
                try {
                    return calling.answerNow(visit, call);
                } finally {
                    in.done();
                }
            });
        }
        return specification.build();
    }
}

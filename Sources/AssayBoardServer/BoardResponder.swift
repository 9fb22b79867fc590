// Requests and answers of Hummingbird become those of the board.
// SPDX-License-Identifier: Apache-2.0

import AssayBoard
import HTTPTypes
import Hummingbird
import NIOCore

/// Requests and answers of Hummingbird become those of the board.
struct BoardResponder: HTTPResponder {
    let service: BoardService

    func respond(to request: Request, context: BoardContext) async throws -> Response {
        guard let body = try await body(of: request) else { return response(service.tooLarge, to: request) }
        let asked = BoardRequest(
            method: request.method.rawValue, target: request.head.path ?? "", host: request.head.authority,
            port: context.port,
            headers: request.headers.map { ($0.name.canonicalName, $0.value) }, body: body)
        return response(await service.answer(to: asked), to: request)
    }

    /// The body; nil if it is too large.
    private func body(of request: Request) async throws -> [UInt8]? {
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard announced <= BoardService.mostBytes else { return nil }
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= BoardService.mostBytes else { return nil }
            bytes += part.readableBytesView
        }
        return bytes
    }

    private func response(_ answer: BoardAnswer, to request: Request) -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        let response = Response(
            status: HTTPResponse.Status(code: answer.status), headers: headers, body: body(of: answer))
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func body(of answer: BoardAnswer) -> ResponseBody {
        switch answer.body {
        case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .events(let events):
            ResponseBody { writer in
                for await event in events { try await writer.write(ByteBuffer(bytes: event)) }
                try await writer.finish(nil)
            }
        }
    }
}

/// What the board needs to know of a connection: the port that it came to.
struct BoardContext: InitializableFromSource {
    let port: Int

    init(source: ApplicationRequestContextSource) { port = source.channel.localAddress?.port ?? 0 }
}

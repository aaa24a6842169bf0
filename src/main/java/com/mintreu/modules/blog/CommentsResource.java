package com.mintreu.modules.blog;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.modules.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("blog/posts/{post}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {
    @Inject
    Comments comments;

    @POST
    @BodyLimit(64 << 10)
    @Allow(
            value = {Who.MEMBER, Who.APPLICATION},
            permission = "blog.comments:write")
    public Created<CommentView> write(@PathParam("post") Id post, NewComment said) {
        var comment = CommentView.of(comments.write(post, said), post);
        return new Created<>(comment.id(), comment);
    }

    @GET
    @Cached(collection = {"posts", "comments"})
    @Allow(
            value = {Who.VISITOR, Who.MEMBER, Who.APPLICATION},
            permission = "blog.comments:read")
    public Page<CommentView> list(@PathParam("post") Id post, @BeanParam PageRequest page) {
        return comments.list(post, page).map(comment -> CommentView.of(comment, post));
    }

    @GET
    @Cached(collection = {"posts", "comments"})
    @Path("{comment}")
    @Allow(
            value = {Who.VISITOR, Who.MEMBER, Who.APPLICATION},
            permission = "blog.comments:read")
    public CommentView read(@PathParam("post") Id post, @PathParam("comment") Id comment) {
        return CommentView.of(comments.find(post, comment), post);
    }

    @DELETE
    @Path("{comment}")
    @Allow(
            value = {Who.MEMBER, Who.APPLICATION},
            permission = "blog.comments:write")
    public void delete(@PathParam("post") Id post, @PathParam("comment") Id comment) {
        comments.delete(post, comment);
    }
}
